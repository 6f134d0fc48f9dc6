package cn.zhenggai.accountability;

import cn.zhenggai.escalation.ladder.CaseClocks;
import cn.zhenggai.escalation.ladder.LadderStep;
import cn.zhenggai.escalation.ladder.LadderSteps;
import cn.zhenggai.escalation.ladder.StepKind;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.log.CaseLogged;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A proposal that a leader confirmed on the ladder is on the register from that moment. */
@Component
class OpeningAccountability {

    private final ReadingCase cases;
    private final CaseClocks clocks;
    private final LadderSteps steps;
    private final Accountabilities register;
    private final Clock clock;

    OpeningAccountability(
            ReadingCase cases, CaseClocks clocks, LadderSteps steps, Accountabilities register, Clock clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.steps = steps;
        this.register = register;
        this.clock = clock;
    }

    @EventListener
    void logged(CaseLogged event) {
        if (event.deed() == CaseDeed.ESCALATE_ACCOUNTABILITY) {
            long bureau = clocks.of(event.number()).orElseThrow().bureauId();
            register.save(new Accountability(
                    cases.whole(event.number()).facts(),
                    bureau,
                    origin(event.number()),
                    event.note(),
                    event.by(),
                    BureauTime.now(clock)));
        }
    }

    /** What was late or wrong, as the step says that was confirmed last. */
    private String origin(CaseNumber number) {
        return steps.of(number).stream()
                .filter(step -> step.kind() == StepKind.ACCOUNTABILITY)
                .reduce((first, second) -> second)
                .map(LadderStep::clock)
                .orElse("RECTIFY");
    }
}
