package cn.zhenggai.rectification;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Severity;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Raises or lowers a draft. The finder may raise his own; only the section head may lower, with a reason. */
@Service
public class ChangingSeverity {

    private final CaseDesk desk;
    private final OpeningSteps steps;
    private final ApplicationEventPublisher events;

    ChangingSeverity(CaseDesk desk, OpeningSteps steps, ApplicationEventPublisher events) {
        this.desk = desk;
        this.steps = steps;
        this.events = events;
    }

    @Transactional
    public Outcome<CaseNumber> change(CaseNumber number, Actor actor, Severity severity, String reason) {
        CaseDesk.Taken taken = desk.take(number, actor, Action.CHANGE_SEVERITY);
        if (taken.refused()) {
            return Outcome.refused(taken.refusal());
        }
        RectificationCase subject = taken.subject();
        Optional<Refusal> refusal = new Checks()
                .that(severity != null && severity != subject.severity, "severity", "severityUnchanged")
                .that(severity != Severity.GENERAL || actor.sitsAt(subject.sectionHead()), "severity", "notAllowed")
                .text(reason, "reason", 500)
                .refusal();
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        subject.severity = severity;
        desk.lay(taken, actor, severity == Severity.MAJOR ? "RAISE_SEVERITY" : "LOWER_SEVERITY", reason);
        steps.regraded(subject);
        if (subject.ties.noticeId != null) {
            events.publishEvent(new NoticeLineChanged(subject.ties.noticeId, number, true, actor, null));
        }
        return Outcome.done(number);
    }
}
