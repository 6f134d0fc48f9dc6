package cn.zhenggai.escalation.watch;

import cn.zhenggai.escalation.ladder.LadderRules;
import cn.zhenggai.escalation.ladder.Occasion;
import cn.zhenggai.escalation.ladder.Rung;
import cn.zhenggai.escalation.ladder.Selections;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Reminds those whose deadlines come near. Doing it twice reminds once; what was missed until it was late stays so. */
@Service
public class RemindingResponsible {

    private final LadderRules rules;
    private final Selections selections;
    private final TakingSteps taking;
    private final Clock clock;

    RemindingResponsible(LadderRules rules, Selections selections, TakingSteps taking, Clock clock) {
        this.rules = rules;
        this.selections = selections;
        this.taking = taking;
        this.clock = clock;
    }

    /** @return how many reminders went out */
    public int remind() {
        Occasion occasion = Occasion.at(clock.instant());
        return rules.inForce().stream().mapToInt(each -> remind(each, occasion)).sum();
    }

    private int remind(LadderRules.Rules current, Occasion occasion) {
        return current.rungs().stream()
                .filter(Rung::reminds)
                .mapToInt(rung -> taking.takeAll(current, selections.due(current, rung, occasion), occasion))
                .sum();
    }
}
