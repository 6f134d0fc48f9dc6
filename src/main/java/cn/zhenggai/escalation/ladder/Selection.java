package cn.zhenggai.escalation.ladder;

import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.util.HashMap;
import java.util.Map;

/**
 * Which rows a rung is due for, as SQL over {@code case_clock c}, or over {@code open_step w} and {@code case_place c}.
 *
 * @param clock what is late, as an expression: {@code 'RECTIFY'} or the step
 * @param subject the overdue episode or the work item
 * @param deadline the column that is counted from
 */
public record Selection(
        Rung rung,
        String from,
        String where,
        String clock,
        String subject,
        String deadline,
        Map<String, Object> values) {

    /** A step that is put off is not done with: it comes back before the next one is proposed. */
    static final String SETTLED = "('TAKEN', 'CONFIRMED', 'DECLINED')";

    /** Narrowed to cases between the two ids, both included. */
    public Selection between(long lowest, long highest) {
        return and("c.id between :lowest and :highest", Map.of("lowest", lowest, "highest", highest));
    }

    public Selection ofCase(CaseNumber number) {
        return and("c.number = :only", Map.of("only", number.value()));
    }

    /** Narrowed to the cases that climb this ladder; a draft is ordered today at the earliest. */
    Selection under(LadderRules.Rules rules) {
        Selection narrowed = this;
        if (rules.from() != null) {
            narrowed = narrowed.and(
                    "coalesce(c.issued_at, :now) >= :orderedFrom",
                    Map.of("orderedFrom", BureauTime.column(rules.from())));
        }
        if (rules.until() != null) {
            narrowed = narrowed.and(
                    "coalesce(c.issued_at, :now) < :orderedUntil",
                    Map.of("orderedUntil", BureauTime.column(rules.until())));
        }
        return narrowed;
    }

    Selection and(String condition, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(values);
        all.putAll(more);
        return new Selection(rung, from, where + " and " + condition, clock, subject, deadline, all);
    }
}
