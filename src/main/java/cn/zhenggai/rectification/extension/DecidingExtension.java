package cn.zhenggai.rectification.extension;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.RectificationProcess;
import cn.zhenggai.rectification.deadline.LatestDays;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.desk.Decisions;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.rectification.steps.MovingDeadline;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bureau answers a request for more time. What it approves is the new deadline, and overdue is counted anew from it. */
@Service
public class DecidingExtension {

    private final CaseDesk desk;
    private final Extensions extensions;
    private final MovingDeadline moving;
    private final LatestDays latest;
    private final RectificationProcess process;
    private final ApplicationEventPublisher events;

    DecidingExtension(
            CaseDesk desk,
            Extensions extensions,
            MovingDeadline moving,
            LatestDays latest,
            RectificationProcess process,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.extensions = extensions;
        this.moving = moving;
        this.latest = latest;
        this.process = process;
        this.events = events;
    }

    /**
     * @param until what is approved, null for what was asked
     * @param note why not; needed for a refusal
     */
    @Transactional
    public Outcome<CaseNumber> decide(CaseNumber number, Actor actor, boolean approved, LocalDate until, String note) {
        return desk.take(number, actor, Action.DECIDE_EXTENSION).then(taken -> {
            Extension request = extensions
                    .findFirstByCaseIdOrderByRequestNoDesc(taken.subject().id())
                    .orElseThrow();
            LocalDate last = until != null ? until : request.askedUntil();
            return Outcome.unless(
                    refusal(taken.subject(), approved, last, note),
                    () -> decide(taken, actor, request, approved ? last : null, note));
        });
    }

    private Optional<Refusal> refusal(RectificationCase subject, boolean approved, LocalDate last, String note) {
        Checks checks = Decisions.noteNeeded(approved, note);
        LocalDate farthest = latest.extensionOf(subject);
        return approved
                ? checks.that(
                                last.isAfter(subject.clock().deadline()),
                                "until",
                                "extensionNotLater",
                                subject.clock().deadline())
                        .that(!last.isAfter(farthest), "until", "extensionTooLong", farthest)
                        .refusal()
                : checks.refusal();
    }

    /** @param until null for a refusal */
    private CaseNumber decide(CaseDesk.Taken taken, Actor actor, Extension request, LocalDate until, String note) {
        RectificationCase subject = taken.subject();
        boolean approved = until != null;
        request.decided(until, note, actor, taken.now());
        extensions.save(request);
        LocalDate before = subject.clock().deadline();
        CaseDeed deed = subject.time().extensionAnswered(until);
        desk.lay(taken, actor, deed, Told.note(note).days(before, until));
        process.extensionDecided(subject.number(), actor, approved);
        moving.reschedule(subject);
        events.publishEvent(
                subject.event(approved ? CaseEvent.Kind.EXTENSION_APPROVED : CaseEvent.Kind.EXTENSION_REFUSED));
        return subject.number();
    }
}
