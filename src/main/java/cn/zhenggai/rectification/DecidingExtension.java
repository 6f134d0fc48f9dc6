package cn.zhenggai.rectification;

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
        CaseDesk.Taken taken = desk.take(number, actor, Action.DECIDE_EXTENSION);
        if (taken.refused()) {
            return Outcome.refused(taken.refusal());
        }
        RectificationCase subject = taken.subject();
        Extension request =
                extensions.findFirstByCaseIdOrderByRequestNoDesc(subject.id).orElseThrow();
        LocalDate last = until != null ? until : request.askedUntil;
        Optional<Refusal> refusal = refusal(subject, approved, last, note);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        request.state = approved ? Extension.State.APPROVED : Extension.State.REFUSED;
        request.approvedUntil = approved ? last : null;
        request.decidedBy = actor.personId();
        request.decidedByName = actor.name();
        request.decidedAt = taken.now();
        request.decisionNote = note;
        extensions.save(request);
        String told = answer(subject, approved, last, note);
        subject.clock.answered();
        if (approved) {
            subject.extend(last);
        }
        desk.lay(taken, actor, approved ? "APPROVE_EXTENSION" : "REFUSE_EXTENSION", told);
        process.extensionDecided(number, actor, approved);
        moving.reschedule(subject);
        events.publishEvent(
                subject.event(approved ? CaseEvent.Kind.EXTENSION_APPROVED : CaseEvent.Kind.EXTENSION_REFUSED));
        return Outcome.done(number);
    }

    private Optional<Refusal> refusal(RectificationCase subject, boolean approved, LocalDate last, String note) {
        Checks checks = Decisions.noteNeeded(approved, note);
        LocalDate farthest = latest.extensionOf(subject);
        return approved
                ? checks.that(last.isAfter(subject.deadline), "until", "extensionNotLater", subject.deadline)
                        .that(!last.isAfter(farthest), "until", "extensionTooLong", farthest)
                        .refusal()
                : checks.refusal();
    }

    private static String answer(RectificationCase subject, boolean approved, LocalDate last, String note) {
        String dates = approved ? subject.deadline + " → " + last : String.valueOf(subject.deadline);
        return note == null || note.isBlank() ? dates : dates + " · " + note.strip();
    }
}
