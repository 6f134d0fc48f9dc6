package cn.zhenggai.escalation.decision;

import cn.zhenggai.escalation.EscalationNotFound;
import cn.zhenggai.escalation.ladder.CaseClock;
import cn.zhenggai.escalation.ladder.CaseClocks;
import cn.zhenggai.escalation.ladder.LadderStep;
import cn.zhenggai.escalation.ladder.LadderSteps;
import cn.zhenggai.escalation.ladder.Settling;
import cn.zhenggai.escalation.ladder.StepState;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.task.CaseLocks;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The leader named confirms what was drafted or proposed, or declines it with his reason. */
@Service
public class DecidingEscalation {

    static final int NOTE = 1000;

    private final LadderSteps steps;
    private final CaseClocks clocks;
    private final ReadingCase reading;
    private final CaseLocks locks;
    private final Settling settling;

    DecidingEscalation(LadderSteps steps, CaseClocks clocks, ReadingCase reading, CaseLocks locks, Settling settling) {
        this.steps = steps;
        this.clocks = clocks;
        this.reading = reading;
        this.locks = locks;
        this.settling = settling;
    }

    /**
     * @param note the reason, needed to decline
     * @throws EscalationNotFound if there is no such step; {@code CaseNotFound} if this person may not see its case
     */
    @Transactional
    public Outcome<LadderStep> decide(long id, Actor actor, boolean taken, String note) {
        LadderStep seen = steps.find(id).orElseThrow(() -> new EscalationNotFound(id));
        reading.mustSee(seen.number(), actor);
        return locks.holding(seen.number(), () -> {
            LadderStep step = steps.find(id).orElseThrow();
            Optional<Refusal> refusal = refusal(step, actor, taken, note);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            if (taken) {
                settling.confirm(step, actor, note);
            } else {
                settling.decline(step, actor, note);
            }
            return Outcome.done(steps.find(id).orElseThrow());
        });
    }

    private Optional<Refusal> refusal(LadderStep step, Actor actor, boolean taken, String note) {
        if (step.decider() == null || !actor.sitsAt(step.decider())) {
            return Optional.of(Refusal.forbidden("notAllowed"));
        }
        if (step.state() != StepState.DRAFTED) {
            return Optional.of(cameSecond(step));
        }
        if (taken && clocks.of(step.number()).filter(CaseClock::running).isEmpty()) {
            return Optional.of(Refusal.conflict("escalationFrozen"));
        }
        Checks checks = new Checks();
        return (taken ? checks.optionalText(note, "note", NOTE) : checks.text(note, "note", NOTE)).refusal();
    }

    static Refusal cameSecond(LadderStep step) {
        return step.decidedByName() == null
                ? Refusal.conflict("escalationLapsed")
                : Refusal.conflict("stepTakenBy", step.decidedByName(), step.decidedAt());
    }
}
