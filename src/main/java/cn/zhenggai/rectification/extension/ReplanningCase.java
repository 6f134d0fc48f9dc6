package cn.zhenggai.rectification.extension;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.deadline.LatestDays;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.CaseClock;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.rectification.steps.MovingDeadline;
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
        return desk.take(number, actor, Action.REPLAN)
                .unless(taken -> refusal(taken, until, reason))
                .map(taken -> replan(taken, actor, until, reason.strip()));
    }

    private Optional<Refusal> refusal(CaseDesk.Taken taken, LocalDate until, String reason) {
        CaseClock clock = taken.subject().clock();
        LocalDate today = BureauTime.dayOf(taken.now());
        LocalDate last = latest.extensionOf(taken.subject());
        return new Checks()
                .text(reason, "note", 1000)
                .that(until != null, "until", "required")
                .that(until == null || until.isAfter(today), "until", "deadlineNotAfterIssue")
                .that(until == null || until.isAfter(clock.deadline()), "until", "extensionNotLater", clock.deadline())
                .that(until == null || !until.isAfter(last), "until", "extensionTooLong", last)
                .refusal();
    }

    private CaseNumber replan(CaseDesk.Taken taken, Actor actor, LocalDate until, String reason) {
        RectificationCase subject = taken.subject();
        LocalDate before = subject.clock().deadline();
        extensions.save(Extension.replanned(subject, extensions.nextOf(subject), until, reason, actor, taken.now()));
        CaseDeed deed = subject.time().replanned(until);
        desk.lay(taken, actor, deed, Told.note(reason).days(before, until));
        moving.reschedule(subject);
        events.publishEvent(subject.event(CaseEvent.Kind.DEADLINE_MOVED));
        return subject.number();
    }
}
