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
 */
record FlowRows(List<String> parts, Map<String, Object> values) {

    private static final String CASES = " from step_history w join case_card k on k.number = w.case_number"
            + " join case_stage c on c.id = k.id and c.from_at <= :now and c.until_at > :now where ";

    static FlowRows of(StepCount count, Question question, CaseScope.Condition seen) {
        return count.ofNow() ? waiting(question, seen) : taken(question, seen);
    }

    /** Index {@code ix_work_item_taken}. */
    static FlowRows taken(Question question, CaseScope.Condition seen) {
        return rows(List.of("w.state = 'DONE' and w.closed_at > :before and w.closed_at <= :last"), question, seen);
    }

    /** What waits still by {@code ix_work_item_state}; what was taken after a day that is over by {@code ix_work_item_taken}. */
    static FlowRows waiting(Question question, CaseScope.Condition seen) {
        String still = "w.state in ('OPEN', 'PAUSED') and w.opened_at <= :now";
        String since = "w.state in ('DONE', 'CANCELLED') and w.closed_at > :now and w.opened_at <= :now";
        return rows(question.cut().past() ? List.of(still, since) : List.of(still), question, seen);
    }

    private static FlowRows rows(List<String> which, Question question, CaseScope.Condition seen) {
        Map<String, Object> values = new HashMap<>(seen.values());
        Instant now = question.cut().moment();
        LocalDate first = question.period().first();
        Instant last = BureauTime.endOf(question.period().last());
        values.put("now", BureauTime.column(now));
        values.put("before", BureauTime.column(BureauTime.endOf(first.minusDays(1))));
        values.put("last", BureauTime.column(last.isAfter(now) ? now : last));
        String narrowed = " and " + seen.sql() + " and " + question.filter().sql(values);
        return new FlowRows(which.stream().map(part -> CASES + part + narrowed).toList(), values);
    }

    /** A table {@code q} of these columns. */
    String table(String columns, String condition) {
        return parts.stream()
                .map(part -> "select " + columns + part + " and " + condition)
                .collect(Collectors.joining(" union all ", "(", ") q"));
    }
}
