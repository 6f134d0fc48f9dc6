package cn.zhenggai.escalation.watch;

import cn.zhenggai.escalation.ladder.CaseClock;
import cn.zhenggai.escalation.ladder.CaseClocks;
import cn.zhenggai.escalation.ladder.LadderRules;
import cn.zhenggai.escalation.ladder.LadderSteps;
import cn.zhenggai.escalation.ladder.Occasion;
import cn.zhenggai.escalation.ladder.Rung;
import cn.zhenggai.escalation.ladder.Selection;
import cn.zhenggai.escalation.ladder.Selections;
import cn.zhenggai.escalation.ladder.Settling;
import cn.zhenggai.escalation.ladder.StepState;
import cn.zhenggai.escalation.ladder.Steps;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.task.WorkItems;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to a case moves its ladder at once, in the transaction of what happened. */
@Component
class HearingOfCases {

    private final LadderRules rules;
    private final Selections selections;
    private final Steps steps;
    private final LadderSteps ladder;
    private final CaseClocks clocks;
    private final Settling settling;
    private final WorkItems work;
    private final Accountability accountability;
    private final Clock clock;

    HearingOfCases(
            LadderRules rules,
            Selections selections,
            Steps steps,
            LadderSteps ladder,
            CaseClocks clocks,
            Settling settling,
            WorkItems work,
            Accountability accountability,
            Clock clock) {
        this.rules = rules;
        this.selections = selections;
        this.steps = steps;
        this.ladder = ladder;
        this.clocks = clocks;
        this.settling = settling;
        this.work = work;
        this.accountability = accountability;
        this.clock = clock;
    }

    @EventListener
    void happened(CaseEvent event) {
        CaseNumber number = event.number();
        switch (event.kind()) {
            case REJECTED -> {
                clocks.of(number).ifPresent(of -> backWithSchool(number, of));
                timeToDecide(number);
            }
            case RESUMED, EXTENSION_REFUSED -> timeToDecide(number);
            case EXTENSION_APPROVED, DEADLINE_MOVED, OBJECTION_CHANGED, LISTED -> lapsePast(number);
            case FALSIFIED -> accountability.propose(number);
            case CLOSED, WITHDRAWN, MERGED, TERMINATED -> lapseAll(number);
            case DISMISSED -> {
                lapseAll(number);
                ladder.annul(number, BureauTime.now(clock));
            }
            default -> {}
        }
    }

    /** The waiting days count: what they made due is due now, unless the opinion gave a day of grace. */
    private void backWithSchool(CaseNumber number, CaseClock standing) {
        LadderRules.Rules current = rules.of(standing.issuedAt());
        Occasion occasion = Occasion.at(clock.instant());
        for (Rung rung : current.of(standing.ladder())) {
            if (rung.level() == 1) {
                take(current, selections.lateAtLast(rung, occasion), number, occasion);
            } else if (rung.level() > 1) {
                take(current, selections.due(current, rung, occasion), number, occasion);
                if (rung.failures() > 0) {
                    take(current, selections.failed(current, rung, occasion), number, occasion);
                }
            }
        }
    }

    private void take(LadderRules.Rules current, Selection selection, CaseNumber number, Occasion occasion) {
        steps.take(current, selection.ofCase(number), occasion, 1);
    }

    /** Whoever has to decide was not late while the clock stood still. */
    private void timeToDecide(CaseNumber number) {
        LocalDate today = BureauTime.today(clock);
        ladder.draftOf(number).filter(draft -> !draft.decideBy().isAfter(today)).ifPresent(draft -> {
            LocalDate until = steps.decideBy(today);
            ladder.redate(draft.id(), until);
            work.handOver(Stream.ofNullable(draft.workRef()).toList(), draft.decider(), until);
        });
    }

    /** The deadline is another now, and with it the overdue episode. */
    private void lapsePast(CaseNumber number) {
        clocks.of(number).ifPresent(now -> ladder.draftOf(number)
                .filter(draft -> !draft.clock().equals(Accountability.CLOCK))
                .filter(draft -> draft.subject() != now.episode())
                .ifPresent(draft -> settling.end(draft, StepState.LAPSED, null, null)));
    }

    /** The process of the case ends by itself, and its open steps with it. */
    private void lapseAll(CaseNumber number) {
        ladder.of(number).stream()
                .filter(step -> step.state() == StepState.DRAFTED)
                .forEach(step -> ladder.settle(step.id(), StepState.LAPSED, null, BureauTime.now(clock), null));
    }
}
