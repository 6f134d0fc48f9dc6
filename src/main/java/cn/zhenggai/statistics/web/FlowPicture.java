package cn.zhenggai.statistics.web;

import cn.zhenggai.rectification.reading.ProcessPictures;
import cn.zhenggai.statistics.flow.Flow;
import cn.zhenggai.statistics.flow.FlowStep;
import cn.zhenggai.statistics.flow.StepCount;
import cn.zhenggai.statistics.flow.StepKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** @param xml the process that cases run by now */
record FlowPicture(String xml, List<Place> places) {

    private static final int SHADES = 5;

    /**
     * @param element its id in the picture
     * @param time from 1 to 5, the darker the longer it takes among all steps; 0 where nothing was taken
     * @param queue the same by how many wait
     * @param took the median in words
     * @param waiting how many wait at the cut-off, {@code late} of them past their limit
     * @param back which share was sent back, in words; null when none was
     * @param href of those that wait; null when none does
     */
    record Place(
            String element,
            int time,
            int queue,
            String took,
            int waiting,
            int late,
            @Nullable String back,
            @Nullable String href) {}

    static FlowPicture of(ProcessPictures.Plan plan, Flow flow, FlowWords words) {
        FlowAddress links = new FlowAddress(flow.question());
        List<FlowStep> drawn = plan.places().stream()
                .map(place -> new StepKey(place.step(), place.inside()))
                .flatMap(key -> flow.of(key).stream())
                .distinct()
                .toList();
        return new FlowPicture(
                plan.xml(),
                plan.places().stream()
                        .flatMap(place -> flow.of(new StepKey(place.step(), place.inside())).stream()
                                .map(step -> place(place.element(), step, drawn, links, words)))
                        .toList());
    }

    private static Place place(
            String element, FlowStep step, List<FlowStep> drawn, FlowAddress links, FlowWords words) {
        int waiting = step.of(StepCount.WAITING);
        return new Place(
                element,
                shade(drawn, step, one -> one.time().median()),
                shade(drawn, step, FlowPicture::queue),
                words.time(step.time().median()),
                waiting,
                step.of(StepCount.WAITING_LATE),
                step.of(StepCount.TURNED_BACK) == 0 ? null : step.turnedBack().toString(),
                waiting == 0 ? null : links.steps(StepCount.WAITING, step.key()));
    }

    private static @Nullable BigDecimal queue(FlowStep step) {
        int waiting = step.of(StepCount.WAITING);
        return waiting == 0 ? null : BigDecimal.valueOf(waiting);
    }

    /** By rank, so that one far out does not make all others pale; equal values have one shade. */
    private static int shade(List<FlowStep> drawn, FlowStep own, Function<FlowStep, @Nullable BigDecimal> value) {
        List<BigDecimal> values = drawn.stream()
                .map(value)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        return Stream.ofNullable(value.apply(own))
                .mapToInt(mine -> (values.indexOf(mine) + 1) * SHADES / values.size())
                .map(shade -> Math.max(1, shade))
                .findFirst()
                .orElse(0);
    }
}
