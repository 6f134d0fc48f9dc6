package cn.zhenggai.statistics.web;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.table.Asked;
import cn.zhenggai.statistics.flow.FlowFilter;
import cn.zhenggai.statistics.flow.StepCount;
import cn.zhenggai.statistics.flow.StepKey;
import cn.zhenggai.statistics.measure.AskingFigures;
import cn.zhenggai.task.Step;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads which steps an address asks for: {@code count}, {@code step}, {@code inside}, and what all figures are asked by. */
@Component
class AskedSteps {

    private final AskingFigures asking;

    AskedSteps(AskingFigures asking) {
        this.asking = asking;
    }

    /** A number or a step that there is not is refused with 400, what makes no sense of the question by itself. */
    Outcome<FlowFilter> filter(MultiValueMap<String, String> asked, Actor reader) {
        StepCount count = Asked.word(StepCount.class, asked.getFirst("count"));
        Step step = Asked.word(Step.class, asked.getFirst("step"));
        StepKey key = step == null ? null : new StepKey(step, "true".equals(asked.getFirst("inside")));
        return asking.question(asked, reader)
                .map(question -> new FlowFilter(key, count == null ? StepCount.WAITING : count, question));
    }
}
