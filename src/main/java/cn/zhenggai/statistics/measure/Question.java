package cn.zhenggai.statistics.measure;

import cn.zhenggai.rectification.desk.CaseScope;
import java.util.HashMap;
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

    /** Which rows of {@code case_figures c} it is about, of those that the reader sees; and the values that these words and the measures name. */
    public Rows rows(CaseScope.Condition seen) {
        Map<String, Object> values = new HashMap<>(seen.values());
        values.putAll(cut.values());
        values.put("from", period.first());
        values.put("until", period.last());
        return new Rows(cut.then() + " and " + seen.sql() + " and " + filter.sql(values), values);
    }

    /** A condition with its values. */
    public record Rows(String sql, Map<String, Object> values) {}
}
