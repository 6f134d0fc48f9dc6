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

/** A calendar loaded later gives a served deadline otherwise: whoever signed keeps the printed day, or moves it. */
@Service
public class DecidingDeadline {

    private final CaseDesk desk;
    private final MovingDeadline moving;
    private final ApplicationEventPublisher events;

    DecidingDeadline(CaseDesk desk, MovingDeadline moving, ApplicationEventPublisher events) {
        this.desk = desk;
        this.moving = moving;
        this.events = events;
    }

    @Transactional
    public Outcome<CaseNumber> decide(CaseNumber number, Actor actor, boolean moved, String note) {
        CaseDesk.Taken taken = desk.take(number, actor, Action.DECIDE_DEADLINE);
        if (taken.refused()) {
            return Outcome.refused(taken.refusal());
        }
        Optional<Refusal> refusal =
                new Checks().optionalText(note, "note", 1000).refusal();
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        RectificationCase subject = taken.subject();
        LocalDate before = subject.deadline;
        LocalDate recounted = subject.clock.recounted;
        subject.clock.recounted = null;
        if (moved) {
            subject.deadline = recounted;
        }
        String dates = before + (moved ? " → " : " ≠ ") + recounted;
        String told = note == null || note.isBlank() ? dates : dates + " · " + note.strip();
        desk.lay(taken, actor, moved ? "MOVE_DEADLINE" : "KEEP_DEADLINE", told);
        if (moved) {
            moving.reschedule(subject);
            events.publishEvent(subject.event(CaseEvent.Kind.DEADLINE_MOVED));
        }
        return Outcome.done(number);
    }
}
