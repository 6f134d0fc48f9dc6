package cn.zhenggai.statistics.web;

import cn.zhenggai.statistics.flow.Flow;
import cn.zhenggai.statistics.measure.Rate;
import cn.zhenggai.task.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Whose the time was, as a part of a bar.
 *
 * @param from where the part begins, in thousandths of the bar, {@code width} how long it is
 */
record FlowShare(Step.Side side, long hours, Rate rate, int from, int width) {

    private static final int WHOLE = 1000;

    static List<FlowShare> of(Flow flow) {
        long all = flow.hours().values().stream().mapToLong(Long::longValue).sum();
        List<FlowShare> shares = new ArrayList<>();
        int from = 0;
        for (Step.Side side : Step.Side.values()) {
            long hours = flow.hours().getOrDefault(side, 0L);
            if (hours > 0) {
                int until = shares.isEmpty() && hours == all
                        ? WHOLE
                        : from + (int) Math.round((double) WHOLE * hours / all);
                shares.add(new FlowShare(side, hours, new Rate(hours, all), from, until - from));
                from = until;
            }
        }
        return shares;
    }
}
