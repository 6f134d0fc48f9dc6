package cn.zhenggai.escalation.decision;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.escalation.ladder.LadderStep;
import cn.zhenggai.escalation.ladder.LadderSteps;
import cn.zhenggai.escalation.ladder.StepKind;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.sidepath.PaperFacts;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.time.PaperDay;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the papers of the ladder tell: the order (督办单), the summons to a talk (约谈通知), the circular (通报). */
@Component
class StepFacts implements PaperFacts {

    /** Within how many working days the school answers an order (domain 6.2). */
    private static final int FEEDBACK = 5;

    private static final Map<CaseDeed, StepKind> KINDS = Map.of(
            CaseDeed.ESCALATE_ORDER, StepKind.ORDER,
            CaseDeed.ESCALATE_TALK, StepKind.TALK,
            CaseDeed.ESCALATE_CIRCULAR, StepKind.CIRCULAR);

    private final LadderSteps steps;
    private final Deadlines deadlines;
    private final Clock clock;

    StepFacts(LadderSteps steps, Deadlines deadlines, Clock clock) {
        this.steps = steps;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public Set<CaseDeed> deeds() {
        return KINDS.keySet();
    }

    @Override
    public Set<String> fields() {
        return Set.of("deadline", "overdueDays", "feedbackBy", "level", "rule");
    }

    @Override
    public Map<String, String> facts(CaseNumber number, CaseDeed deed) {
        LadderStep step = steps.of(number).stream()
                .filter(one -> one.kind() == KINDS.get(deed))
                .max(Comparator.comparing(LadderStep::id))
                .orElseThrow();
        LocalDate today = BureauTime.today(clock);
        int late = step.deadline().isBefore(today) ? deadlines.workdaysBetween(step.deadline(), today) : 0;
        return Map.of(
                "deadline", PaperDay.of(step.deadline()),
                "overdueDays", String.valueOf(late),
                "feedbackBy", PaperDay.of(deadlines.plusWorkdays(today, FEEDBACK)),
                "level", String.valueOf(step.level()),
                "rule", step.rules());
    }
}
