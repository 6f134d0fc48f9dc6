package cn.zhenggai.statistics.flow;

import cn.zhenggai.statistics.FiguresScope;
import cn.zhenggai.statistics.measure.Question;
import cn.zhenggai.task.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the time of cases went.
 *
 * @param steps that were taken in the period or wait now, in the order of the process, those inside of schools last
 * @param hours by whose they were, of the steps that each case goes through one after the other
 */
public record Flow(Question question, FiguresScope scope, List<FlowStep> steps, Map<Step.Side, Long> hours) {

    public Optional<FlowStep> of(StepKey key) {
        return steps.stream().filter(step -> step.key().equals(key)).findFirst();
    }
}
