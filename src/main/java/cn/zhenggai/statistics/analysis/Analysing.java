package cn.zhenggai.statistics.analysis;

import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.statistics.FiguresScope;
import cn.zhenggai.statistics.measure.Dimension;
import cn.zhenggai.statistics.measure.Measure;
import cn.zhenggai.statistics.measure.Question;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cuts the figures of what the reader sees by one dimension: some statements count, one names. */
@Component
public class Analysing {

    private final CountingCuts counting;
    private final CaseScope scope;
    private final Naming naming;

    Analysing(CountingCuts counting, CaseScope scope, Naming naming) {
        this.counting = counting;
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
        Map<String, Line> lines = new LinkedHashMap<>();
        CountedCut counted = counting.cut(by, question, measures, seen);
        counted.tallies().forEach((key, tally) -> {
            if (!tally.nothing()) {
                Line none = Line.none(key, null);
                lines.put(key, new Line(key, null, tally, none.took(), none.workdays()));
            }
        });
        counted.timed().stream()
                .filter(timed -> lines.containsKey(timed.key()))
                .forEach(timed -> timed.addTo(lines.get(timed.key())));
        Line total = lines.values().stream().reduce(Line.none(null, null), Line::plus);
        return new Analysis(question, named, by, naming.named(by, List.copyOf(lines.values())), total);
    }
}
