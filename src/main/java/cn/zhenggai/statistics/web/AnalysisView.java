package cn.zhenggai.statistics.web;

import cn.zhenggai.statistics.analysis.Indicator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of the analysis as it is drawn.
 *
 * @param total of all lines, shown or not
 * @param county its totals, for whoever sees a part of it
 * @param others how many lines are not shown
 */
record AnalysisView(
        List<Head> heads,
        List<Row> rows,
        Row total,
        @Nullable Row county,
        int others) {

    /** @param href sorts by it */
    record Head(Indicator indicator, String href, boolean sorted) {}

    /**
     * @param href what it is made of; null where there is nothing below it
     * @param shade from 1 to 5, the darker the more it needs somebody; 0 where there is nothing to say
     */
    record Row(
            @Nullable String key,
            @Nullable String name,
            @Nullable String href,
            int shade,
            List<Cell> cells) {}

    /** @param other the same of the other period; null where nothing is compared */
    record Cell(
            Number number,
            String shown,
            @Nullable String href,
            @Nullable Other other) {}

    /** @param change with its sign; null where one of the two says nothing, or they are equal */
    record Other(
            String shown,
            @Nullable Number number,
            @Nullable String href,
            @Nullable String change) {}
}
