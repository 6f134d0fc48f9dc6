package cn.zhenggai.rectification.opening;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.CaseNotFound;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.RectificationProcess;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.desk.CaseSights;
import cn.zhenggai.rectification.desk.SharedDrafts;
import cn.zhenggai.rectification.dossier.Cases;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.rectification.order.NoticeLineChanged;
import cn.zhenggai.rectification.pause.TimeLeft;
import cn.zhenggai.rectification.steps.MovingDeadline;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Severity;
import java.time.LocalDate;
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
    private final TimeLeft timeLeft;
    private final MovingDeadline moving;
    private final SharedDrafts drafts;
    private final RectificationProcess process;
    private final ApplicationEventPublisher events;

    MergingCase(
            CaseDesk desk,
            Cases cases,
            CaseSights sights,
            TimeLeft timeLeft,
            MovingDeadline moving,
            SharedDrafts drafts,
            RectificationProcess process,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.cases = cases;
        this.sights = sights;
        this.timeLeft = timeLeft;
        this.moving = moving;
        this.drafts = drafts;
        this.process = process;
        this.events = events;
    }

    /**
     * @param into an open case of the same school, at least as grave, and served and listed when the other is
     * @throws CaseNotFound when one of the two is none that this person may see
     */
    @Transactional
    public Outcome<CaseNumber> merge(CaseNumber number, CaseNumber into, Actor actor, String reason) {
        drafts.hold(into == null ? new CaseNumber[] {number} : new CaseNumber[] {number, into});
        // Two who merge a pair crosswise would wait for each other for ever.
        if (into != null && into.value().compareTo(number.value()) < 0) {
            cases.lock(into);
        }
        return desk.take(number, actor, Action.MERGE).then(taken -> {
            RectificationCase target = into == null ? null : cases.lock(into).orElse(null);
            return Outcome.unless(
                    refusal(taken.subject(), target, actor, reason), () -> merge(taken, target, actor, reason.strip()));
        });
    }

    private Optional<Refusal> refusal(RectificationCase subject, RectificationCase target, Actor actor, String reason) {
        Checks checks = new Checks().text(reason, "reason", 500);
        boolean found = target != null
                && desk.sees(target.number(), actor)
                && target.jurisdiction().schoolId() == subject.jurisdiction().schoolId();
        checks.that(found, "into", "mergeTargetUnknown");
        if (found) {
            fits(checks, subject, target);
        }
        return checks.refusal();
    }

    private static void fits(Checks checks, RectificationCase subject, RectificationCase target) {
        boolean lighter = subject.severity() == Severity.MAJOR && target.severity() == Severity.GENERAL;
        boolean unserved = subject.order().issuedAt() != null && target.order().issuedAt() == null;
        checks.that(!subject.stops().any(), "into", "mergeWhileStopped")
                .that(!target.number().equals(subject.number()), "into", "mergeIntoItself")
                .that(target.state().open(), "into", "mergeTargetEnded")
                .that(ofOneKind(subject, target), "into", "mergeOtherKind")
                .that(!lighter, "into", "mergeIntoLighter")
                .that(!subject.clock().listed() || target.clock().listed(), "into", "mergeIntoUnlisted")
                .that(!unserved, "into", "mergeIntoDraft");
    }

    private static boolean ofOneKind(RectificationCase subject, RectificationCase target) {
        return target.hazard().confidential() == subject.hazard().confidential()
                && target.discovery().insideSchool() == subject.discovery().insideSchool();
    }

    private CaseNumber merge(CaseDesk.Taken taken, RectificationCase target, Actor actor, String reason) {
        RectificationCase subject = taken.subject();
        sights.share(subject, target);
        takeUp(taken, target, actor, reason);
        CaseDeed deed = subject.merged(target.number(), taken.now(), reason);
        desk.lay(taken, actor, deed, Told.note(reason).of(target.number()));
        process.merged(subject.number(), actor);
        Long notice = subject.order().noticeId();
        if (taken.from() == CaseState.DRAFT && notice != null) {
            events.publishEvent(new NoticeLineChanged(notice, subject.number(), true, actor, reason));
        }
        return target.number();
    }

    /** The target goes on; its log says what went into it. */
    private void takeUp(CaseDesk.Taken taken, RectificationCase target, Actor actor, String reason) {
        RectificationCase subject = taken.subject();
        LocalDate before = target.clock().deadline();
        CaseDeed deed = target.time().tookIn(subject.clock(), timeLeft.of(subject, taken.now()));
        LocalDate after = target.clock().deadline();
        boolean earlier = after.isBefore(before);
        Told told = Told.note(reason).of(subject.number());
        desk.note(target, actor, deed, earlier ? told.days(before, after) : told);
        if (earlier) {
            moving.reschedule(target);
            events.publishEvent(target.event(CaseEvent.Kind.DEADLINE_MOVED));
        }
    }
}
