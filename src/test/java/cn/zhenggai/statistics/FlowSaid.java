package cn.zhenggai.statistics;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.statistics.flow.CountedStep;
import cn.zhenggai.statistics.flow.Flow;
import cn.zhenggai.statistics.flow.FlowFilter;
import cn.zhenggai.statistics.flow.ReadingFlow;
import cn.zhenggai.statistics.flow.ReadingSteps;
import cn.zhenggai.statistics.flow.StepCount;
import cn.zhenggai.statistics.measure.Question;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the flow says at one moment, with the rows of all that waits. */
record FlowSaid(Question question, List<String> steps, String hours, List<CountedStep> waiting) {

    private static final int MANY = 1000;

    @Component
    static class Asking {

        private final ReadingFlow reading;
        private final ReadingSteps listing;

        Asking(ReadingFlow reading, ReadingSteps listing) {
            this.reading = reading;
            this.listing = listing;
        }

        FlowSaid said(Question question, Actor reader) {
            Flow flow = reading.of(question, reader);
            List<CountedStep> waiting = listing.page(
                            reader, new FlowFilter(null, StepCount.WAITING, question), null, MANY)
                    .rows();
            return new FlowSaid(question, words(flow), flow.hours().toString(), waiting);
        }
    }

    private static List<String> words(Flow flow) {
        return flow.steps().stream()
                .map(step -> "%s %s mean %s median %s P90 %s oldest %s"
                        .formatted(
                                step.key(),
                                step.counts(),
                                step.time().mean(),
                                step.time().median(),
                                step.time().nineOfTen(),
                                step.oldest()))
                .toList();
    }
}
