package cn.zhenggai.objection;

import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.rectification.sidepath.SideProcess;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A case that ends takes with it the objection that waits, in the transaction of its end. */
@Component
class LapsingObjections {

    private final CaseDesk desk;
    private final Objections objections;
    private final SideProcess process;
    private final Clock clock;

    LapsingObjections(CaseDesk desk, Objections objections, SideProcess process, Clock clock) {
        this.desk = desk;
        this.objections = objections;
        this.process = process;
        this.clock = clock;
    }

    @EventListener
    void happened(CaseEvent event) {
        if (!event.objecting()) {
            return;
        }
        switch (event.kind()) {
            case CLOSED, WITHDRAWN, MERGED, TERMINATED -> lapse(desk.takeForSystem(event.number()));
            default -> {}
        }
    }

    private void lapse(RectificationCase subject) {
        if (!subject.objection().objecting()) {
            return;
        }
        Instant now = BureauTime.now(clock);
        Objection objection = objections.lastOf(subject);
        objection.lapsed(now);
        objections.save(objection);
        CaseDeed deed = subject.review().lapsed();
        desk.note(subject, null, deed, Told.NOTHING);
        process.tell("caseEnded", subject.number(), objection.place(), null);
    }
}
