package cn.zhenggai.statistics.web;

import cn.zhenggai.shared.table.Table;
import cn.zhenggai.shared.table.Wording;
import cn.zhenggai.statistics.analysis.Indicator;
import cn.zhenggai.statistics.analysis.Line;
import cn.zhenggai.statistics.definition.Definitions;
import cn.zhenggai.statistics.measure.Dimension;
import java.util.List;
import org.springframework.stereotype.Component;

/** The analysis as a workbook: all indicators of all themes, and how they are counted. */
@Component
class AnalysisTable {

    private static final int WIDTH = 11;

    private final Wording words;

    AnalysisTable(Wording words) {
        this.words = words;
    }

    /** @param told what was asked for, in words */
    Table<Line> table(Dimension by, List<String> told) {
        Table<Line> table = Table.<Line>plain()
                .text(
                        "statistics.by." + by,
                        26,
                        line -> line.key() == null ? words.of("statistics.total") : line.name());
        for (Indicator indicator : Indicator.values()) {
            table = table.number("statistics.indicator." + indicator, WIDTH, indicator::number);
        }
        return table.explained(told)
                .explained(Definitions.all().stream().map(words::of).toList());
    }
}
