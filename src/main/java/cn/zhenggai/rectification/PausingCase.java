package cn.zhenggai.rectification;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.task.WorkItems;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A leader lets a case stand still: every clock of it stops, and no step of it can be taken until it goes on. */
@Service
public class PausingCase {

    private final CaseDesk desk;
    private final Pauses pauses;
    private final WorkItems work;
    private final RectificationRules rules;
    private final RectificationProcess process;
    private final ApplicationEventPublisher events;

    PausingCase(
            CaseDesk desk,
            Pauses pauses,
            WorkItems work,
            RectificationRules rules,
            RectificationProcess process,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.pauses = pauses;
        this.work = work;
        this.rules = rules;
        this.process = process;
        this.events = events;
    }

    @Transactional
    public Outcome<CaseNumber> pause(CaseNumber number, Actor actor, PauseEntry entry) {
        CaseDesk.Taken taken = desk.take(number, actor, Action.PAUSE);
        if (taken.refused()) {
            return Outcome.refused(taken.refusal());
        }
        RectificationCase subject = taken.subject();
        Optional<Refusal> refusal = refusal(subject, entry, BureauTime.dayOf(taken.now()));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        pauses.save(begun(taken, actor, entry));
        subject.clock.pausedFrom = subject.state;
        subject.state = CaseState.PAUSED;
        desk.lay(
                taken, actor, "PAUSE", entry.reviewOn() + " · " + entry.reason().strip());
        work.pause(number);
        process.paused(number, actor);
        events.publishEvent(subject.event(CaseEvent.Kind.PAUSED));
        return Outcome.done(number);
    }

    private Optional<Refusal> refusal(RectificationCase subject, PauseEntry entry, LocalDate today) {
        int longest = entry.reasonClass() == null ? 0 : rules.longestPause(entry.reasonClass(), subject.category);
        LocalDate review = entry.reviewOn();
        return new Checks()
                .that(entry.reasonClass() != null, "reasonClass", "required")
                .that(entry.reasonClass() == null || longest > 0, "reasonClass", "pauseNotForThis")
                .text(entry.reason(), "reason", 1000)
                .text(entry.interimMeasure(), "interimMeasure", 1000)
                .that(review != null, "reviewOn", "required")
                .that(review == null || review.isAfter(today), "reviewOn", "pauseReviewPast")
                .that(
                        review == null || longest == 0 || !review.isAfter(today.plusDays(longest)),
                        "reviewOn",
                        "pauseTooLong",
                        longest)
                .refusal();
    }

    private Pause begun(CaseDesk.Taken taken, Actor actor, PauseEntry entry) {
        Pause pause = new Pause();
        pause.caseId = taken.subject().id;
        pause.pauseNo = pauses.findFirstByCaseIdOrderByPauseNoDesc(pause.caseId)
                .map(last -> last.pauseNo + 1)
                .orElse(1);
        pause.reasonClass = entry.reasonClass();
        pause.reason = entry.reason().strip();
        pause.interimMeasure = entry.interimMeasure().strip();
        pause.pausedBy = actor.personId();
        pause.pausedByName = actor.name();
        pause.pausedAt = taken.now();
        pause.reviewOn = entry.reviewOn();
        pause.deadlineBefore = taken.subject().deadline;
        return pause;
    }
}
