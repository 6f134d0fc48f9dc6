package cn.zhenggai.rectification;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.task.WorkItems;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a case that stands still go on where it stood, with the time that each of its clocks had left. */
@Service
public class ResumingCase {

    private final CaseDesk desk;
    private final Pauses pauses;
    private final RestoringTime restoring;
    private final WorkItems work;
    private final RectificationProcess process;
    private final ApplicationEventPublisher events;

    ResumingCase(
            CaseDesk desk,
            Pauses pauses,
            RestoringTime restoring,
            WorkItems work,
            RectificationProcess process,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.pauses = pauses;
        this.restoring = restoring;
        this.work = work;
        this.process = process;
        this.events = events;
    }

    @Transactional
    public Outcome<CaseNumber> resume(CaseNumber number, Actor actor, String note) {
        CaseDesk.Taken taken = desk.take(number, actor, Action.RESUME);
        if (taken.refused()) {
            return Outcome.refused(taken.refusal());
        }
        Optional<Refusal> refusal =
                new Checks().optionalText(note, "note", 1000).refusal();
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        goOn(taken, actor, note);
        return Outcome.done(number);
    }

    /** The day of review has come. Changes nothing when somebody was faster. */
    @Transactional
    public void resumeOnReview(CaseNumber number, Instant now) {
        RectificationCase subject = desk.takeForSystem(number);
        if (subject.state == CaseState.PAUSED) {
            goOn(new CaseDesk.Taken(subject, subject.state, java.util.List.of(), null, now), null, null);
        }
    }

    private void goOn(CaseDesk.Taken taken, Actor actor, String note) {
        RectificationCase subject = taken.subject();
        Pause pause = pauses.findFirstByCaseIdOrderByPauseNoDesc(subject.id).orElseThrow();
        LocalDate before = subject.deadline;
        RestoringTime.Stop stop = new RestoringTime.Stop(pause.pausedAt, taken.now());
        restoring.restore(subject, stop);
        pause.resumedBy = actor == null ? null : actor.personId();
        pause.resumedByName = actor == null ? "" : actor.name();
        pause.resumedAt = taken.now();
        pause.resumeNote = note;
        pause.deadlineAfter = subject.deadline;
        pauses.save(pause);
        subject.state = subject.clock.pausedFrom;
        subject.clock.pausedFrom = null;
        desk.lay(taken, actor, "RESUME", told(before, subject.deadline, note));
        process.resumed(subject.number, actor);
        work.resume(subject.number, item -> restoring.restored(subject, item, stop));
        events.publishEvent(subject.event(CaseEvent.Kind.RESUMED));
    }

    private static String told(LocalDate before, LocalDate after, String note) {
        String dates = before + " → " + after;
        return note == null || note.isBlank() ? dates : dates + " · " + note.strip();
    }
}
