package cn.zhenggai.statistics.web;

import cn.zhenggai.statistics.FiguresAddress;
import cn.zhenggai.statistics.analysis.Analysis;
import cn.zhenggai.statistics.analysis.Indicator;
import cn.zhenggai.statistics.analysis.Line;
import cn.zhenggai.statistics.analysis.Theme;
import cn.zhenggai.statistics.measure.Dimension;
import cn.zhenggai.statistics.measure.Question;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays an analysis out: the columns of its theme, each number with its list, the other period beside it. */
@Component
class DrawingAnalysis {

    private static final int MOST = 100;
    private static final int SHADES = 5;

    /** Where a name leads: what its cases are made of. */
    private static final Map<Dimension, Dimension> BELOW = Map.of(
            Dimension.CATEGORY, Dimension.ITEM,
            Dimension.ITEM, Dimension.SCHOOL,
            Dimension.TOWNSHIP, Dimension.SCHOOL,
            Dimension.SCHOOL, Dimension.CATEGORY,
            Dimension.KIND, Dimension.SCHOOL,
            Dimension.SECTION, Dimension.CATEGORY,
            Dimension.CAMPAIGN, Dimension.SCHOOL,
            Dimension.INSPECTOR, Dimension.CATEGORY,
            Dimension.SOURCE, Dimension.CATEGORY,
            Dimension.SEVERITY, Dimension.CATEGORY);

    /**
     * @param other the same of the other period; null when nothing is compared
     * @param county the totals of the county; null for whoever sees all of it
     */
    AnalysisView view(AskedAnalysis asked, Analysis analysis, @Nullable Analysis other, @Nullable Line county) {
        Indicator sort = asked.sort();
        List<Line> lines = analysis.worstFirst(sort);
        List<AnalysisView.Row> rows = new ArrayList<>();
        for (Line line : lines.subList(0, Math.min(MOST, lines.size()))) {
            rows.add(row(asked, analysis, other, line, shade(lines, line, sort)));
        }
        List<AnalysisView.Head> heads = asked.theme().indicators().stream()
                .map(one -> new AnalysisView.Head(one, asked.with("sort", AskedAnalysis.word(one)), one == sort))
                .toList();
        return new AnalysisView(
                heads,
                rows,
                row(asked, analysis, other, analysis.total(), 0),
                county == null ? null : county(asked, county),
                lines.size() - rows.size());
    }

    private static AnalysisView.Row county(AskedAnalysis asked, Line county) {
        return new AnalysisView.Row(
                null,
                null,
                null,
                0,
                asked.theme().indicators().stream()
                        .map(one -> new AnalysisView.Cell(one.number(county), one.guarded(county), null, null))
                        .toList());
    }

    private AnalysisView.Row row(
            AskedAnalysis asked, Analysis analysis, @Nullable Analysis other, Line line, int shade) {
        Theme theme = asked.theme();
        Dimension by = analysis.by();
        Line before = other == null ? null : line.key() == null ? other.total() : other.of(line.key());
        List<AnalysisView.Cell> cells = theme.indicators().stream()
                .map(one -> new AnalysisView.Cell(
                        one.number(line),
                        one.shown(line),
                        list(analysis.question(), one, by, line),
                        before == null ? null : compared(one, line, before, Objects.requireNonNull(other))))
                .toList();
        String below = line.key() == null || Dimension.NONE.equals(line.key())
                ? null
                : asked.below(by, line.key(), BELOW.get(by));
        return new AnalysisView.Row(line.key(), line.name(), below, shade, cells);
    }

    private static AnalysisView.Other compared(Indicator one, Line line, Line before, Analysis other) {
        return new AnalysisView.Other(
                one.shown(before),
                one.number(before),
                list(other.question(), one, other.by(), before),
                change(one.number(line), one.number(before)));
    }

    private static @Nullable String change(@Nullable Number now, @Nullable Number before) {
        if (now == null || before == null) {
            return null;
        }
        BigDecimal change = new BigDecimal(now.toString()).subtract(new BigDecimal(before.toString()));
        return change.signum() == 0
                ? null
                : (change.signum() > 0 ? "+" : "−")
                        + change.abs().stripTrailingZeros().toPlainString();
    }

    private static @Nullable String list(Question question, Indicator one, Dimension by, Line line) {
        return line.tally().of(one.list()) == 0 ? null : FiguresAddress.list(question, one.list(), by, line.key());
    }

    /** By rank, so that one far out does not make all others pale; equal values have one shade, the best the palest. */
    private static int shade(List<Line> sorted, Line line, Indicator one) {
        Number own = one.number(line);
        List<Number> values = sorted.stream()
                .map(one::number)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        int best = values.size() - 1;
        return own == null ? 0 : best == 0 ? 1 : SHADES - values.indexOf(own) * (SHADES - 1) / best;
    }
}
