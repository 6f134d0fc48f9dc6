package cn.zhenggai.escalation.watch;

import cn.zhenggai.escalation.ladder.LadderRules;
import cn.zhenggai.escalation.ladder.Occasion;
import cn.zhenggai.escalation.ladder.Rung;
import cn.zhenggai.escalation.ladder.Selections;
import cn.zhenggai.escalation.ladder.StepKind;
import java.time.Clock;
import org.springframework.stereotype.Service;

/**
 * Takes, drafts and proposes what is due of everything late, one level of a case at a time, and passes on what nobody
 * confirmed. Doing it twice, or on two nodes, or days later takes each step once.
 */
@Service
public class EscalatingOverdue {

    private final LadderRules rules;
    private final Selections selections;
    private final TakingSteps taking;
    private final PassingOn passing;
    private final Clock clock;

    EscalatingOverdue(LadderRules rules, Selections selections, TakingSteps taking, PassingOn passing, Clock clock) {
        this.rules = rules;
        this.selections = selections;
        this.taking = taking;
        this.passing = passing;
        this.clock = clock;
    }

    /**
     * What cannot be passed on holds up nothing else, and then says so.
     *
     * @return how many steps were taken, drafted or passed on
     */
    public int escalate() {
        Occasion occasion = Occasion.at(clock.instant());
        int passed;
        int taken;
        try {
            passed = passing.passOn(occasion);
        } finally {
            taken = rules.inForce().stream()
                    .mapToInt(each -> escalate(each, occasion))
                    .sum();
        }
        return passed + taken;
    }

    private int escalate(LadderRules.Rules current, Occasion occasion) {
        return current.rungs().stream()
                .filter(rung -> !rung.reminds())
                .mapToInt(rung -> escalate(current, rung, occasion))
                .sum();
    }

    private int escalate(LadderRules.Rules current, Rung rung, Occasion occasion) {
        int due = taking.takeAll(current, selections.due(current, rung, occasion), occasion);
        if (rung.kind() == StepKind.ACCOUNTABILITY && !rung.automatic()) {
            due += taking.takeAll(current, selections.listedAndMissed(current, rung, occasion), occasion);
        }
        return rung.failures() == 0
                ? due
                : due + taking.takeAll(current, selections.failed(current, rung, occasion), occasion);
    }
}
