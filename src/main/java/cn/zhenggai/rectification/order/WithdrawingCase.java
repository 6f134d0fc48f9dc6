package cn.zhenggai.rectification.order;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.RectificationProcess;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an order back that should not have been given. The number stays used, the story stays readable. */
@Service
public class WithdrawingCase {

    private final CaseDesk desk;
    private final RectificationProcess process;
    private final ApplicationEventPublisher events;

    WithdrawingCase(CaseDesk desk, RectificationProcess process, ApplicationEventPublisher events) {
        this.desk = desk;
        this.process = process;
        this.events = events;
    }

    @Transactional
    public Outcome<CaseNumber> withdraw(CaseNumber number, Actor actor, String reason) {
        return desk.take(number, actor, Action.WITHDRAW)
                .unless(taken -> new Checks().text(reason, "note", 500).refusal())
                .map(taken -> withdraw(taken, actor, reason.strip()));
    }

    private CaseNumber withdraw(CaseDesk.Taken taken, Actor actor, String reason) {
        RectificationCase subject = taken.subject();
        CaseDeed deed = subject.course().withdrawn(taken.now(), reason);
        desk.lay(taken, actor, deed, Told.note(reason));
        process.withdrawn(subject.number(), actor);
        Long notice = subject.order().noticeId();
        if (notice != null) {
            boolean drafted = taken.from() == CaseState.DRAFT;
            events.publishEvent(new NoticeLineChanged(notice, subject.number(), drafted, actor, reason));
        }
        return subject.number();
    }
}
