package cn.zhenggai.rectification;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Severity;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets one of two cases about the same thing go into the other, where it is counted once. The earlier deadline holds, and
 * whoever saw one of the two now sees both.
 */
@Service
public class MergingCase {

    private final CaseDesk desk;
    private final Cases cases;
    private final CaseSights sights;
    private final MovingDeadline moving;
    private final SharedDrafts drafts;
    private final RectificationProcess process;
    private final ApplicationEventPublisher events;

    MergingCase(
            CaseDesk desk,
            Cases cases,
            CaseSights sights,
            MovingDeadline moving,
            SharedDrafts drafts,
            RectificationProcess process,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.cases = cases;
        this.sights = sights;
        this.moving = moving;
        this.drafts = drafts;
        this.process = process;
        this.events = events;
    }

    /**
     * @param into an open case of the same school, at least as grave, and served when the other is
     * @throws CaseNotFound when one of the two is none that this person may see
     */
    @Transactional
    public Outcome<CaseNumber> merge(CaseNumber number, CaseNumber into, Actor actor, String reason) {
        drafts.hold(into == null ? new CaseNumber[] {number} : new CaseNumber[] {number, into});
        // Two who merge a pair crosswise would wait for each other for ever.
        if (into != null && into.value().compareTo(number.value()) < 0) {
            cases.readByNumber(into);
        }
        CaseDesk.Taken taken = desk.take(number, actor, Action.MERGE);
        if (taken.refused()) {
            return Outcome.refused(taken.refusal());
        }
        RectificationCase subject = taken.subject();
        RectificationCase target =
                into == null ? null : cases.readByNumber(into).orElse(null);
        Optional<Refusal> refusal = refusal(subject, target, actor, reason);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        String told = reason.strip();
        sights.share(subject, target);
        takeUp(taken, target, actor, told);
        subject.ties.mergedInto = into;
        subject.end(CaseState.MERGED, taken.now(), told);
        desk.lay(taken, actor, "MERGE", into + " · " + told);
        process.merged(number, actor);
        if (taken.from() == CaseState.DRAFT && subject.ties.noticeId != null) {
            events.publishEvent(new NoticeLineChanged(subject.ties.noticeId, number, true, actor, told));
        }
        return Outcome.done(into);
    }

    private Optional<Refusal> refusal(RectificationCase subject, RectificationCase target, Actor actor, String reason) {
        Checks checks = new Checks().text(reason, "reason", 500);
        boolean found = target != null && desk.sees(target.number, actor) && target.schoolId == subject.schoolId;
        checks.that(found, "into", "mergeTargetUnknown");
        if (found) {
            checks.that(!target.number.equals(subject.number), "into", "mergeIntoItself")
                    .that(target.state.open(), "into", "mergeTargetEnded")
                    .that(
                            target.confidential == subject.confidential
                                    && target.ties.insideSchool == subject.ties.insideSchool,
                            "into",
                            "mergeOtherKind")
                    .that(
                            target.severity == Severity.MAJOR || subject.severity == Severity.GENERAL,
                            "into",
                            "mergeIntoLighter")
                    .that(target.issuedAt != null || subject.issuedAt == null, "into", "mergeIntoDraft");
        }
        return checks.refusal();
    }

    /** The target goes on; its log says what went into it. */
    private void takeUp(CaseDesk.Taken taken, RectificationCase target, Actor actor, String reason) {
        RectificationCase subject = taken.subject();
        CaseState before = target.state;
        boolean earlier = subject.deadline.isBefore(target.deadline);
        if (earlier) {
            target.bringForward(subject);
        }
        desk.lay(
                new CaseDesk.Taken(target, before, List.of(), null, taken.now()),
                actor,
                "TAKE_IN",
                subject.number + (earlier ? " · " + target.deadline : "") + " · " + reason);
        if (earlier) {
            moving.reschedule(target);
            events.publishEvent(target.event(CaseEvent.Kind.DEADLINE_MOVED));
        }
    }
}
