package cn.zhenggai.objection;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.rectification.pause.ResumingCase;
import cn.zhenggai.rectification.sidepath.SideProcess;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The principal takes back what nobody has answered yet. What had stopped for it goes on, with the time that it had left. */
@Service
public class WithdrawingObjection {

    private static final int NOTE = 500;

    private final CaseDesk desk;
    private final Objections objections;
    private final ResumingCase resuming;
    private final SideProcess process;
    private final ApplicationEventPublisher events;

    WithdrawingObjection(
            CaseDesk desk,
            Objections objections,
            ResumingCase resuming,
            SideProcess process,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.objections = objections;
        this.resuming = resuming;
        this.process = process;
        this.events = events;
    }

    @Transactional
    public Outcome<CaseNumber> withdraw(CaseNumber number, Actor actor, String note) {
        return desk.take(number, actor, Action.WITHDRAW_OBJECTION)
                .unless(taken -> new Checks().text(note, "note", NOTE).refusal())
                .map(taken -> withdraw(taken, actor, note.strip()));
    }

    private CaseNumber withdraw(CaseDesk.Taken taken, Actor actor, String note) {
        RectificationCase subject = taken.subject();
        resuming.resumeOnAnswer(subject, actor, note, taken.now());
        Objection objection = objections.lastOf(subject);
        objection.withdrawn(taken.now());
        objections.save(objection);
        desk.lay(
                CaseDesk.Taken.of(subject, taken.now()), actor, subject.review().takenBack(), Told.note(note));
        process.tell("caseEnded", subject.number(), objection.place(), actor);
        events.publishEvent(subject.event(CaseEvent.Kind.OBJECTION_WITHDRAWN));
        return subject.number();
    }
}
