package cn.zhenggai.statistics.web;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.table.Asked;
import cn.zhenggai.statistics.flow.FlowFilter;
import cn.zhenggai.statistics.flow.StepCount;
import cn.zhenggai.statistics.flow.StepKey;
import cn.zhenggai.statistics.measure.AskingFigures;
import cn.zhenggai.statistics.measure.Question;
import cn.zhenggai.task.Step;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/** Reads which steps an address asks for: {@code count}, {@code step}, {@code inside}, and what all figures are asked by. */
@Component
class AskedSteps {

    private final AskingFigures asking;

    AskedSteps(AskingFigures asking) {
        this.asking = asking;
    }

    /** What makes no sense is refused with 400. */
    FlowFilter filter(MultiValueMap<String, String> asked, Actor reader) {
        StepCount count = Asked.word(StepCount.class, asked.getFirst("count"));
        Step step = Asked.word(Step.class, asked.getFirst("step"));
        Question question = asking.question(asked, reader).result();
        if (question == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        boolean inside = "true".equals(asked.getFirst("inside"));
        return new FlowFilter(
                step == null ? null : new StepKey(step, inside), count == null ? StepCount.WAITING : count, question);
    }
}
