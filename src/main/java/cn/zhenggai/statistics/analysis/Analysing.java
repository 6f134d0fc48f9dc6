package cn.zhenggai.statistics.analysis;

import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.statistics.FiguresScope;
import cn.zhenggai.statistics.measure.Dimension;
import cn.zhenggai.statistics.measure.Measure;
import cn.zhenggai.statistics.measure.Question;
import cn.zhenggai.statistics.measure.Tally;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cuts the figures of what the reader sees by one dimension: one statement counts, one tells how long it took, one names. */
@Component
public class Analysing {

    private final JdbcClient jdbc;
    private final CaseScope scope;
    private final Naming naming;

    Analysing(JdbcClient jdbc, CaseScope scope, Naming naming) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.naming = naming;
    }

    /**
     * @param by one that the reader may see
     * @param measures what is counted; the rest is nothing
     * @throws cn.zhenggai.shared.NotFound for whoever has no figures
     */
    @Transactional(readOnly = true)
    public Analysis by(Dimension by, Question question, Collection<Measure> measures, Actor reader) {
        return cut(by, question, measures, FiguresScope.of(reader), scope.spelled(reader));
    }

    /**
     * The county's totals for whoever sees a part of it, without what is confidential: numbers that open no list. Empty for whoever
     * sees all of it.
     */
    @Transactional(readOnly = true)
    public Optional<Line> county(Question question, Collection<Measure> measures, Actor reader) {
        FiguresScope named = FiguresScope.of(reader);
        return named.partial()
                ? Optional.of(cut(Dimension.SEVERITY, question.ofCounty(), measures, named, scope.common(reader))
                        .total())
                : Optional.empty();
    }

    private Analysis cut(
            Dimension by,
            Question question,
            Collection<Measure> measures,
            FiguresScope named,
            CaseScope.Condition seen) {
        Question.Rows groups = question.grouped(seen, List.of(by.column()), measures);
        Map<String, Line> lines = new LinkedHashMap<>();
        jdbc.sql(groups.sql()).params(groups.values()).query((RowCallbackHandler) row -> {
            Tally tally = Tally.read(row, measures);
            if (!tally.nothing()) {
                String key = key(row.getString("k0"));
                Line none = Line.none(key, null);
                lines.put(key, new Line(key, null, tally, none.took(), none.workdays()));
            }
        });
        if (measures.contains(Measure.TIMED)) {
            times(by, question.rows(seen), lines);
        }
        Line total = lines.values().stream().reduce(Line.none(null, null), Line::plus);
        return new Analysis(question, named, by, naming.named(by, List.copyOf(lines.values())), total);
    }

    private void times(Dimension by, Question.Rows rows, Map<String, Line> lines) {
        jdbc.sql("select " + by.column() + " k, c.tenths_taken, c.workdays_taken, count(*) n from case_figures c where "
                        + rows.sql() + " and " + Measure.TIMED.condition() + " group by " + by.column()
                        + ", c.tenths_taken, c.workdays_taken")
                .params(rows.values())
                .query((RowCallbackHandler) row -> {
                    Line line = lines.get(key(row.getString("k")));
                    int cases = row.getInt("n");
                    line.took().add(row.getInt("tenths_taken"), cases);
                    Integer workdays = row.getObject("workdays_taken", Integer.class);
                    if (workdays != null) {
                        line.workdays().add(workdays, cases);
                    }
                });
    }

    private static String key(String column) {
        return column == null ? Dimension.NONE : column;
    }
}
