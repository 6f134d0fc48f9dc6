package cn.zhenggai.ranking.score;

import cn.zhenggai.ranking.weights.Criterion;
import cn.zhenggai.statistics.measure.Dimension;
import cn.zhenggai.statistics.measure.FiguresFilter;
import cn.zhenggai.statistics.measure.Measure;
import cn.zhenggai.statistics.measure.Tally;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of one school.
 *
 * @param visited somebody has a record of it in the period
 */
public record SchoolCounts(
        long id,
        String code,
        String name,
        @Nullable String kind,
        @Nullable Long townshipId,
        @Nullable String township,
        boolean visited,
        Tally tally) {

    /** Whether anybody but itself has looked, or found anything that counts. */
    boolean seen() {
        return visited
                || tally.of(Measure.INSPECTED) > 0
                || Arrays.stream(Criterion.values()).anyMatch(each -> tally.of(each.measure()) > 0);
    }

    boolean meant(FiguresFilter filter) {
        return meant(filter, Dimension.KIND, kind)
                && meant(filter, Dimension.TOWNSHIP, townshipId == null ? null : townshipId.toString());
    }

    private static boolean meant(FiguresFilter filter, Dimension by, @Nullable String key) {
        Set<String> asked = filter.keys().get(by);
        return asked == null || asked.contains(key == null ? Dimension.NONE : key);
    }
}
