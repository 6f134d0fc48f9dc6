package cn.zhenggai.rectification.opening;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.rectification.order.NoticeLineChanged;
import cn.zhenggai.rectification.steps.OpeningSteps;
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
        return desk.take(number, actor, Action.CHANGE_SEVERITY)
                .unless(taken -> refusal(taken.subject(), actor, severity, reason))
                .map(taken -> change(taken, actor, severity, reason));
    }

    private static Optional<Refusal> refusal(RectificationCase subject, Actor actor, Severity severity, String reason) {
        return new Checks()
                .that(severity != null && severity != subject.severity(), "severity", "severityUnchanged")
                .that(severity != Severity.GENERAL || actor.sitsAt(subject.sectionHead()), "severity", "notAllowed")
                .text(reason, "reason", 500)
                .refusal();
    }

    private CaseNumber change(CaseDesk.Taken taken, Actor actor, Severity severity, String reason) {
        RectificationCase subject = taken.subject();
        desk.lay(taken, actor, subject.graded(severity), Told.note(reason));
        steps.regraded(subject);
        Long notice = subject.order().noticeId();
        if (notice != null) {
            events.publishEvent(new NoticeLineChanged(notice, subject.number(), true, actor, null));
        }
        return subject.number();
    }
}
