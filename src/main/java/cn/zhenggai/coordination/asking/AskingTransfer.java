package cn.zhenggai.coordination.asking;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.rectification.sidepath.SideProcess;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.task.Step;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The principal says that a hazard is not his school's to mend. Work and clock go on until the section head has decided. */
@Service
public class AskingTransfer {

    static final String MODEL = "transfer-request";

    private final CaseDesk desk;
    private final TransferRequests requests;
    private final SideProcess process;

    AskingTransfer(CaseDesk desk, TransferRequests requests, SideProcess process) {
        this.desk = desk;
        this.requests = requests;
        this.process = process;
    }

    @Transactional
    public Outcome<CaseNumber> ask(CaseNumber number, Actor actor, String reason) {
        return desk.take(number, actor, Action.ASK_TRANSFER)
                .unless(taken -> new Checks().text(reason, "reason", 1000).refusal())
                .map(taken -> ask(taken, actor, reason));
    }

    private CaseNumber ask(CaseDesk.Taken taken, Actor actor, String reason) {
        RectificationCase subject = taken.subject();
        List<TransferRequest> before = requests.findByCaseIdOrderByPlace(subject.id());
        TransferRequest request = new TransferRequest(subject, before.size() + 1, actor, taken.now(), reason);
        requests.save(request);
        CaseDeed deed = subject.course().askedTransfer();
        desk.lay(taken, actor, deed, Told.note(reason));
        process.begin(MODEL, subject.number(), request.place(), actor, "asked");
        return subject.number();
    }

    /** The school goes on. */
    @Transactional
    public Outcome<CaseNumber> refuse(CaseNumber number, Actor actor, String note) {
        return desk.take(number, actor, Action.REFUSE_TRANSFER)
                .unless(taken -> new Checks().text(note, "note", 1000).refusal())
                .map(taken -> refuse(taken, actor, note));
    }

    private CaseNumber refuse(CaseDesk.Taken taken, Actor actor, String note) {
        RectificationCase subject = taken.subject();
        int place = answer(subject, false, actor, taken.now(), note);
        CaseDeed deed = subject.course().refusedTransfer();
        desk.lay(taken, actor, deed, Told.note(note));
        process.done(subject.number(), Step.DECIDE_TRANSFER, place, actor, "refused");
        return subject.number();
    }

    /** What was asked is granted with the transfer; nothing when nobody asked. */
    public void grant(RectificationCase subject, Actor actor, Instant now) {
        requests.openOf(subject.id()).ifPresent(open -> {
            int place = answer(subject, true, actor, now, null);
            process.done(subject.number(), Step.DECIDE_TRANSFER, place, actor, "granted");
        });
    }

    /** The case has ended. */
    public void lapse(RectificationCase subject, Actor by, Instant now) {
        requests.openOf(subject.id()).ifPresent(open -> {
            int place = answer(subject, null, by, now, null);
            process.tell("requestLapsed", subject.number(), place, by);
        });
    }

    private int answer(RectificationCase subject, Boolean granted, Actor by, Instant now, String note) {
        TransferRequest open = requests.openOf(subject.id()).orElseThrow();
        open.answered(granted, by, now, note);
        requests.save(open);
        return open.place();
    }
}
