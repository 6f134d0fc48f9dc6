package cn.zhenggai.statistics.coverage;

import cn.zhenggai.statistics.measure.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One part.
 *
 * @param key its word in addresses; null, like its name, for the whole
 * @param schools that were open at the cut-off
 * @param visited of them, with a record of the period
 * @param found hazards of the period that others than the schools found
 */
public record CoverageLine(@Nullable String key, @Nullable String name, int schools, int visited, int found) {

    static final CoverageLine NONE = new CoverageLine(null, null, 0, 0, 0);

    public int missing() {
        return schools - visited;
    }

    /** 检查覆盖率. */
    public Rate rate() {
        return new Rate(visited, schools);
    }

    /** 每校隐患数, with one decimal; a dash where nobody has been anywhere. */
    public String density() {
        return visited == 0
                ? Rate.NOTHING
                : BigDecimal.valueOf(found)
                        .divide(BigDecimal.valueOf(visited), 1, RoundingMode.HALF_UP)
                        .toString();
    }

    CoverageLine plus(CoverageLine other) {
        return new CoverageLine(key, name, schools + other.schools, visited + other.visited, found + other.found);
    }
}
