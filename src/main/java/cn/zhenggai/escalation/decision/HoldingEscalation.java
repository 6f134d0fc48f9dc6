package cn.zhenggai.escalation.decision;

import cn.zhenggai.escalation.ladder.CaseClock;
import cn.zhenggai.escalation.ladder.CaseClocks;
import cn.zhenggai.escalation.ladder.LadderStep;
import cn.zhenggai.escalation.ladder.LadderSteps;
import cn.zhenggai.escalation.ladder.Settling;
import cn.zhenggai.escalation.ladder.StepState;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.rectification.steps.NotingDecision;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.task.CaseLocks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A leader keeps the ladder of a case still until a date, that day included: nothing is drafted or proposed meanwhile.
 * Notices still go out. A decision that waits is put off with it, by its own leader or one above him.
 */
@Service
public class HoldingEscalation {

    static final int LONGEST = 60;

    private final LadderSteps steps;
    private final CaseClocks clocks;
    private final Holds holds;
    private final ReadingCase reading;
    private final NotingDecision noting;
    private final CaseLocks locks;
    private final Settling settling;
    private final Clock clock;

    HoldingEscalation(
            LadderSteps steps,
            CaseClocks clocks,
            Holds holds,
            ReadingCase reading,
            NotingDecision noting,
            CaseLocks locks,
            Settling settling,
            Clock clock) {
        this.steps = steps;
        this.clocks = clocks;
        this.holds = holds;
        this.reading = reading;
        this.noting = noting;
        this.locks = locks;
        this.settling = settling;
        this.clock = clock;
    }

    /** Throws {@code CaseNotFound} also for a case that this person may not see. */
    @Transactional
    public Outcome<CaseNumber> hold(CaseNumber number, Actor actor, LocalDate until, String reason) {
        reading.mustSee(number, actor);
        return locks.holding(number, () -> {
            Optional<LadderStep> draft = steps.draftOf(number);
            Optional<CaseClock> standing = clocks.of(number);
            Optional<Refusal> refusal = refusal(standing, draft, actor, until, reason);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            holds.add(
                    standing.orElseThrow().id(),
                    new Hold(number, until, reason.strip(), actor.name(), BureauTime.now(clock)),
                    actor);
            noting.note(number, actor, CaseDeed.HOLD_ESCALATION, until, reason);
            draft.ifPresent(step -> settling.end(step, StepState.HELD, actor, reason));
            return Outcome.done(number);
        });
    }

    private Optional<Refusal> refusal(
            Optional<CaseClock> standing, Optional<LadderStep> draft, Actor actor, LocalDate until, String reason) {
        if (standing.isEmpty()) {
            return Optional.of(Refusal.conflict("escalationNone"));
        }
        CaseClock of = standing.get();
        List<Desk> desks = List.of(of.sectionHead(), of.deputy(), of.director());
        int lowest =
                draft.map(step -> Math.max(0, desks.indexOf(step.decider()))).orElse(0);
        if (desks.stream().skip(lowest).noneMatch(actor::sitsAt)) {
            return Optional.of(Refusal.forbidden("notAllowed"));
        }
        LocalDate today = BureauTime.today(clock);
        return new Checks()
                .that(until != null, "until", "required")
                .that(until == null || until.isAfter(today), "until", "holdTooShort")
                .that(until == null || !until.isAfter(today.plusDays(LONGEST)), "until", "holdTooLong", LONGEST)
                .text(reason, "note", DecidingEscalation.NOTE - 20)
                .refusal();
    }
}
