package cn.zhenggai.statistics.measure;

import cn.zhenggai.rectification.desk.CaseScope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What figures are asked for.
 *
 * @param cut as of when
 * @param period what is counted of those found: those of these days
 */
public record Question(CutOff cut, Period period, FiguresFilter filter) {

    /** Of all, and of the year of the cut-off. */
    public static Question of(CutOff cut) {
        return new Question(cut, Period.yearTo(cut.day()), FiguresFilter.ALL);
    }

    public Question with(Dimension dimension, String key) {
        return new Question(cut, period, filter.with(dimension, key));
    }

    /** The same of the whole county. */
    public Question ofCounty() {
        return new Question(cut, period, filter.general());
    }

    /** Words of SQL with the values that they name. */
    public record Rows(String sql, Map<String, Object> values) {}

    /** A condition: which rows of {@code case_figures c} it is about, of those that the reader sees. */
    public Rows rows(CaseScope.Condition seen) {
        Map<String, Object> values = values(seen);
        return new Rows(cut.then() + " and " + seen.sql() + " and " + filter.sql(values), values);
    }

    /**
     * A query: the measures of each group of these rows. The key of the group is {@code k0}, {@code k1} …, a measure stands in its
     * {@link Measure#column}.
     *
     * @param keys over {@code case_figures c}
     */
    public Rows grouped(CaseScope.Condition seen, List<String> keys, Collection<Measure> measures) {
        return grouped(seen, Held.at(cut), keys, measures);
    }

    /** The same of rows that are counted for another reason than that they held at the cut-off. */
    public Rows grouped(CaseScope.Condition seen, Held held, List<String> keys, Collection<Measure> measures) {
        Map<String, Object> values = values(seen, held);
        return new Rows(new Grouping(keys, measures).sql(portions(seen, held, values)), values);
    }

    /** What conditions over these rows name. */
    public Map<String, Object> values(CaseScope.Condition seen, Held held) {
        Map<String, Object> values = values(seen);
        values.putAll(held.values());
        filter.sql(values);
        return values;
    }

    /** Of these rows, where they lie. */
    public List<Held.Portion> portions(CaseScope.Condition seen, Held held) {
        return portions(seen, held, values(seen));
    }

    private List<Held.Portion> portions(CaseScope.Condition seen, Held held, Map<String, Object> values) {
        String all = seen.sql() + " and " + filter.sql(values);
        return held.portions().stream().map(portion -> portion.and(all)).toList();
    }

    private Map<String, Object> values(CaseScope.Condition seen) {
        LocalDate last = period.last().isAfter(cut.day()) ? cut.day() : period.last();
        Map<String, Object> values = new HashMap<>(seen.values());
        values.putAll(cut.values());
        values.put("from", period.first());
        values.put("until", last);
        return values;
    }
}
