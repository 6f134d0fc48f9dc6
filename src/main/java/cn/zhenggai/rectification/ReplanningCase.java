package cn.zhenggai.rectification;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The only way on when the extensions are used up: the director orders a new date, still within what they may give. */
@Service
public class ReplanningCase {

    private final CaseDesk desk;
    private final Extensions extensions;
    private final MovingDeadline moving;
    private final LatestDays latest;
    private final ApplicationEventPublisher events;

    ReplanningCase(
            CaseDesk desk,
            Extensions extensions,
            MovingDeadline moving,
            LatestDays latest,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.extensions = extensions;
        this.moving = moving;
        this.latest = latest;
        this.events = events;
    }

    @Transactional
    public Outcome<CaseNumber> replan(CaseNumber number, Actor actor, LocalDate until, String reason) {
        CaseDesk.Taken taken = desk.take(number, actor, Action.REPLAN);
        if (taken.refused()) {
            return Outcome.refused(taken.refusal());
        }
        RectificationCase subject = taken.subject();
        LocalDate today = BureauTime.dayOf(taken.now());
        LocalDate last = latest.extensionOf(subject);
        Optional<Refusal> refusal = new Checks()
                .text(reason, "note", 1000)
                .that(until != null, "until", "required")
                .that(until == null || until.isAfter(today), "until", "deadlineNotAfterIssue")
                .that(until == null || until.isAfter(subject.deadline), "until", "extensionNotLater", subject.deadline)
                .that(until == null || !until.isAfter(last), "until", "extensionTooLong", last)
                .refusal();
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        extensions.save(ordered(taken, actor, until, reason.strip()));
        String told = subject.deadline + " → " + until + " · " + reason.strip();
        subject.extend(until);
        desk.lay(taken, actor, "REPLAN", told);
        moving.reschedule(subject);
        events.publishEvent(subject.event(CaseEvent.Kind.DEADLINE_MOVED));
        return Outcome.done(number);
    }

    private Extension ordered(CaseDesk.Taken taken, Actor actor, LocalDate until, String reason) {
        RectificationCase subject = taken.subject();
        Extension order = new Extension();
        order.caseId = subject.id;
        order.requestNo = extensions
                .findFirstByCaseIdOrderByRequestNoDesc(subject.id)
                .map(last -> last.requestNo + 1)
                .orElse(1);
        order.kind = Extension.Kind.REPLANNED;
        order.reasonClass = ExtensionReason.OTHER;
        order.reason = reason;
        order.interimMeasure = "";
        order.deadlineBefore = subject.deadline;
        order.askedUntil = until;
        order.askedBy = actor.personId();
        order.askedByName = actor.name();
        order.askedAt = taken.now();
        order.timely = true;
        order.decider = subject.director().toString();
        order.decideBy = BureauTime.dayOf(taken.now());
        order.state = Extension.State.APPROVED;
        order.approvedUntil = until;
        order.decidedBy = actor.personId();
        order.decidedByName = actor.name();
        order.decidedAt = taken.now();
        return order;
    }
}
