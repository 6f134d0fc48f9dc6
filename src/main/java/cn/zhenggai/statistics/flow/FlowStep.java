package cn.zhenggai.statistics.flow;

import cn.zhenggai.statistics.measure.Rate;
import cn.zhenggai.statistics.measure.Spell;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one step.
 *
 * @param time of those that were taken, in tenths of hours, without the time for which their cases stood still
 * @param oldest since when the longest waits
 */
public record FlowStep(
        StepKey key,
        Map<StepCount, Integer> counts,
        Spell time,
        @Nullable Instant oldest) {

    static final int TENTHS = 10;

    static FlowStep none(StepKey key) {
        return new FlowStep(key, new EnumMap<>(StepCount.class), new Spell(TENTHS), null);
    }

    public int of(StepCount count) {
        return counts.getOrDefault(count, 0);
    }

    public Rate inTime() {
        int done = of(StepCount.DONE);
        return new Rate(done - of(StepCount.DONE_LATE), done);
    }

    /** Of what was decided: while the second of two has not said what he saw, nothing is. */
    public Rate turnedBack() {
        return new Rate(of(StepCount.TURNED_BACK), of(StepCount.DECIDED));
    }

    /** Adds to itself. */
    void add(StepCount count, int how) {
        counts.merge(count, how, Integer::sum);
    }

    FlowStep since(@Nullable Instant first) {
        return new FlowStep(key, counts, time, first);
    }
}
