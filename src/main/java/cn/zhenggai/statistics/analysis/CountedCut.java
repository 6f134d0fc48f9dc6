package cn.zhenggai.statistics.analysis;

import cn.zhenggai.statistics.measure.Tally;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cases as they are told apart by a dimension.
 *
 * @param timed how long they took; below nought many where cases are taken off
 */
record CountedCut(Map<String, Tally> tallies, List<Timed> timed) {

    record Timed(String key, int tenths, @Nullable Integer workdays, int cases) {

        void addTo(Line line) {
            line.took().add(tenths, cases);
            if (workdays != null) {
                line.workdays().add(workdays, cases);
            }
        }
    }

    CountedCut plus(CountedCut other) {
        Map<String, Tally> sum = new LinkedHashMap<>(tallies);
        other.tallies.forEach((key, tally) -> sum.merge(key, tally, Tally::plus));
        List<Timed> all = new ArrayList<>(timed);
        all.addAll(other.timed);
        return new CountedCut(sum, all);
    }
}
