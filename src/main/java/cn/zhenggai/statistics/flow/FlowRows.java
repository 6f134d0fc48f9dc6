package cn.zhenggai.statistics.flow;

import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.statistics.measure.Question;
import java.time.Instant;
import java.time.LocalDate;
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

    private static final String CASES = " from step_history w join case_card k on k.number = w.case_number"
            + " join case_stage c on c.id = k.id and c.from_at <= :now and c.until_at > :now where ";

    static FlowRows of(StepCount count, Question question, CaseScope.Condition seen) {
        return count.ofNow() ? waiting(question, seen) : taken(question, seen);
    }

    /** Index {@code ix_work_item_taken}. */
    static FlowRows taken(Question question, CaseScope.Condition seen) {
        String taken = "w.state = 'DONE' and w.closed_at > :before and w.closed_at <= :last";
        return rows(List.of(taken), false, question, seen);
    }

    /** What waits still by {@code ix_work_item_state}; what was taken after a day that is over by {@code ix_work_item_taken}. */
    static FlowRows waiting(Question question, CaseScope.Condition seen) {
        String still = "w.state in ('OPEN', 'PAUSED') and w.opened_at <= :now";
        String since = "w.state in ('DONE', 'CANCELLED') and w.closed_at > :now and w.opened_at <= :now";
        boolean past = question.cut().past();
        return rows(past ? List.of(still, since) : List.of(still), past, question, seen);
    }

    private static FlowRows rows(List<String> which, boolean past, Question question, CaseScope.Condition seen) {
        Map<String, Object> values = new HashMap<>(seen.values());
        Instant now = question.cut().moment();
        LocalDate first = question.period().first();
        Instant last = BureauTime.endOf(question.period().last());
        values.put("now", BureauTime.column(now));
        values.put("before", BureauTime.column(BureauTime.endOf(first.minusDays(1))));
        values.put("last", BureauTime.column(last.isAfter(now) ? now : last));
        String narrowed = " and " + seen.sql() + " and " + question.filter().sql(values);
        return new FlowRows(which.stream().map(part -> CASES + part + narrowed).toList(), values, past);
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
