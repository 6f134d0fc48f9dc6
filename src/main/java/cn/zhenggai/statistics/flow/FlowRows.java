package cn.zhenggai.statistics.flow;

import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.statistics.measure.Question;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Steps {@code w} with their cases {@code c}, as both were at a cut-off, of what a reader sees.
 *
 * @param parts that have no row in common, each to be found where its rows lie
 * @param past whether steps that wait may have been moved or stopped since the cut-off
 */
record FlowRows(List<String> parts, Map<String, Object> values, boolean past) {

    /** Index {@code ix_work_item_before}; what was never changed is as it was. */
    private static final String THEN = "coalesce((select b.$1 from step_before b where b.item_id = w.id"
            + " and b.until_at > :now order by b.until_at, b.id limit 1), w.$1)";

    private static final String STEPS = " from step_history w join case_card k on k.number = w.case_number"
            + " join case_stage c on c.id = k.id and ";

    private static final String AT_CUT_OFF = "c.from_at <= :now and c.until_at > :now where ";
    private static final String STANDING_NOW = "c.until_at = :ever where ";
    private static final String TAKEN = "w.state = 'DONE' and w.closed_at > :before and w.closed_at <= :last";

    static FlowRows of(StepCount count, Question question, CaseScope.Condition seen) {
        return count.ofNow() ? waiting(question, seen) : taken(question, seen);
    }

    /** Index {@code ix_work_item_taken}. */
    static FlowRows taken(Question question, CaseScope.Condition seen) {
        return taken(question, seen, Taking.of(question));
    }

    /** The same, of some of the time that was asked for. */
    static FlowRows taken(Question question, CaseScope.Condition seen, Taking when) {
        return rows(List.of(TAKEN), false, question, seen).with(when.values());
    }

    /**
     * Of cases that are something else since the end of a day that is over. Index {@code ix_span_open}.
     *
     * @param now as they are now, else as they were then
     */
    static FlowRows ofChanged(Question question, CaseScope.Condition seen, Taking when, boolean now) {
        String changed = now
                ? "c.until_at = :ever and c.from_at > :settled"
                : "c.until_at > :settled and c.until_at < :ever and c.from_at <= :settled";
        Map<String, Object> values = values(question, seen);
        String part =
                " from case_stage c join case_card k on k.id = c.id join step_history w on w.case_number = k.number where "
                        + changed + " and c.is_open in (0, 1) and " + TAKEN + narrowed(question, seen, values);
        return new FlowRows(List.of(part), values, false).with(when.values());
    }

    /** What waits still by {@code ix_work_item_state}; what was taken after a day that is over by {@code ix_work_item_taken}. */
    static FlowRows waiting(Question question, CaseScope.Condition seen) {
        String still = "w.state in ('OPEN', 'PAUSED') and w.opened_at <= :now";
        String since = "w.state in ('DONE', 'CANCELLED') and w.closed_at > :now and w.opened_at <= :now";
        boolean past = question.cut().past();
        return rows(past ? List.of(still, since) : List.of(still), past, question, seen);
    }

    private static FlowRows rows(List<String> which, boolean past, Question question, CaseScope.Condition seen) {
        Map<String, Object> values = values(question, seen);
        String narrowed = narrowed(question, seen, values);
        String cases = STEPS + (question.cut().past() ? AT_CUT_OFF : STANDING_NOW);
        return new FlowRows(which.stream().map(part -> cases + part + narrowed).toList(), values, past);
    }

    private static Map<String, Object> values(Question question, CaseScope.Condition seen) {
        Map<String, Object> values = new HashMap<>(seen.values());
        values.putAll(question.cut().values());
        values.putAll(Taking.of(question).values());
        return values;
    }

    private static String narrowed(Question question, CaseScope.Condition seen, Map<String, Object> values) {
        return " and " + seen.sql() + " and " + question.filter().sql(values);
    }

    FlowRows with(Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(values);
        all.putAll(more);
        return new FlowRows(parts, all, past);
    }

    /** A table {@code q} of these columns; in braces those of a step that may have been something else at the cut-off. */
    String table(String columns, StepCount count, String more) {
        String condition = count.condition() + more;
        return parts.stream()
                .map(part -> asOfThen("select " + columns + part + " and " + condition))
                .collect(Collectors.joining(" union all ", "(", ") q"));
    }

    static String flag(StepCount count) {
        return "case when " + count.condition() + " then 1 else 0 end " + count.word();
    }

    private String asOfThen(String sql) {
        return sql.replaceAll("\\{(\\w+)}", past ? THEN : "w.$1");
    }
}
