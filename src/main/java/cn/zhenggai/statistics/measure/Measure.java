package cn.zhenggai.statistics.measure;

import cn.zhenggai.rectification.CaseMeasures;
import java.util.regex.Pattern;

/**
 * What is counted of cases, each said once, over a row of {@code case_figures c} that held at the cut-off. Those of
 * {@link #FOUND} and its parts count what was ordered in the period; the others whatever holds at the cut-off. Source: the
 * definitions that are printed below every table of figures (整改统计口径).
 */
public enum Measure {
    /** Signed and not ended. */
    OPEN(Sql.STANDING + CaseMeasures.SERVED),
    /** After the approved deadline, and with the school. */
    OVERDUE(Sql.STANDING + CaseMeasures.LATE),
    /** Of those, what others than the school found: a major hazard that it reported itself is an order like others, with a deadline. */
    OVERDUE_INSPECTED(Sql.OVERDUE_INSPECTED),
    OVERDUE_INSPECTED_MAJOR(Sql.OVERDUE_INSPECTED + " and c.severity = 'MAJOR'"),
    /** The school is to act. */
    WITH_SCHOOL(Sql.STANDING + CaseMeasures.WITH_SCHOOL),
    /** Reported done and not yet confirmed. */
    CLAIMED(Sql.STANDING + CaseMeasures.CLAIMED),
    MAJOR(Sql.STANDING + "c.severity = 'MAJOR' and " + CaseMeasures.SERVED),
    /** With other departments. */
    EXTERNAL(Sql.STANDING + CaseMeasures.EXTERNAL),
    /** Under listed supervision now. */
    LISTED(Sql.STANDING + "c.listed_now = 1"),
    /** With something that must not be used, or somebody who must not teach, because of it. */
    STOPPED(Sql.STANDING + "c.stopped = 1"),
    /** Late with the bureau itself: signed orders alone. */
    BUREAU_LATE(Sql.STANDING + CaseMeasures.SERVED + " and c.bureau_late_after < :now"),

    FOUND(Sql.FOUND),
    CLOSED(Sql.FOUND + " and " + CaseMeasures.RECTIFIED),
    /** Ended with the school or the thing itself: beside what is closed. */
    TERMINATED(Sql.FOUND + " and " + CaseMeasures.TERMINATED),
    /** Of those closed, mended on the spot. */
    FIXED(Sql.FOUND + " and " + Sql.FIXED),
    /** By the schools themselves. */
    SELF_FOUND(Sql.FOUND + " and c.self_found = 1"),
    /** By everybody else. */
    INSPECTED(Sql.ORDERED),
    /** Found, and others act or have acted to the end: left out of every rate of schools. */
    EXTERNAL_FOUND(Sql.FOUND + " and " + Sql.OTHERS),
    EXTERNAL_CLOSED(Sql.FOUND + " and " + Sql.OTHERS + " and " + CaseMeasures.RECTIFIED),
    /** Found, and the school's own to the end: of what every rate of schools is made. */
    OURS_FOUND(Sql.OURS),
    OURS_CLOSED(Sql.OURS + " and " + CaseMeasures.RECTIFIED),
    CLAIMED_FOUND(Sql.OURS + " and " + CaseMeasures.CLAIMED),
    /** Whose first round was decided; what a school found itself is never held against it. */
    DECIDED(Sql.FIRST + " is not null"),
    PASSED_FIRST(Sql.FIRST + " = true"),
    /** All rounds that were decided, of cases as above. */
    ROUNDS_DECIDED(Sql.OURS + " and c.self_found = 0 and c.rounds_decided > 0", "c.rounds_decided"),
    ROUNDS_PASSED(Sql.OURS + " and c.self_found = 0 and c.rounds_passed > 0", "c.rounds_passed"),
    /** To have been done by the cut-off, or done; what stands still, what others do and what schools found themselves is left out. */
    DUE(Sql.DUE),
    IN_TIME(Sql.DUE + " and (" + Sql.FIXED + " or c.on_time_approved = true or c.claimed_in_time = true)"),
    IN_ORIGINAL_TIME(
            Sql.DUE + " and (" + Sql.FIXED + " or c.on_time_original = true or c.claimed_in_original_time = true)"),
    /** Of those in time, reported and not yet confirmed (暂计). */
    PROVISIONAL(Sql.DUE + " and c.claimed_in_time = true"),
    /** Closed by the school's own work after an order: whose days are counted, and how many tenths of days up to the closure. */
    TIMED(Sql.TIMED),
    TENTHS_TO_CLOSURE(Sql.TIMED, "c.tenths_to_closure"),
    /** With at least one extension. */
    EXTENDED(Sql.FOUND + " and c.extensions > 0"),
    /** The same item in the same school within a year. */
    REPEATED(Sql.FOUND + " and c.repeated = 1"),
    MAJOR_FOUND(Sql.MAJOR),
    MAJOR_CLOSED(Sql.MAJOR + " and " + CaseMeasures.RECTIFIED),
    /** With an approved plan, which names measures, people, funds, time and precautions (五落实). */
    MAJOR_PLANNED(Sql.MAJOR + " and c.planned = 1"),
    /** Ever put under listed supervision. */
    LISTED_FOUND(Sql.LISTED),
    LISTED_CLOSED(Sql.LISTED + " and " + CaseMeasures.RECTIFIED),
    /** Receipts that were done, or were late when they were not (签收及时率); of orders to schools. */
    RECEIPTS_DUE(Sql.ORDERED + " and (c.receipts > 0 or c.receipt_late_after < :now)", Sql.due("receipt")),
    RECEIPTS_IN_TIME(Sql.ORDERED + " and c.receipts_in_time > 0", "c.receipts_in_time"),
    /** Re-inspections that were done, or were late when they were not (复查及时率): the bureau's own. */
    INSPECTIONS_DUE(Sql.ORDERED + " and (c.inspections > 0 or c.inspection_late_after < :now)", Sql.due("inspection")),
    INSPECTIONS_IN_TIME(Sql.ORDERED + " and c.inspections_in_time > 0", "c.inspections_in_time"),
    /** In yuan, by the plan that holds. */
    FUNDS_NEEDED(Sql.FOUND + " and c.funds_needed > 0", "c.funds_needed * 10000"),
    /** In yuan, as it was written down; what was taken back is left out. */
    FUNDS_ALLOTTED(Sql.FOUND + " and c.funds_allotted > 0", "c.funds_allotted * 10000"),
    /** The same, for cases whose plan needs money: the share of what is needed is made of these alone. */
    FUNDS_MET(Sql.FOUND + " and c.funds_met > 0", "c.funds_met * 10000"),
    /** In yuan, by the reports that were handed in. */
    FUNDS_SPENT(Sql.FOUND + " and c.funds_spent > 0", "c.funds_spent * 10000"),
    /** Of those that are due, reported done after the approved deadline. */
    DONE_LATE(Sql.DUE + " and (" + CaseMeasures.RECTIFIED + " or " + CaseMeasures.CLAIMED + ") and not " + Sql.FIXED
            + " and (c.on_time_approved is null or c.on_time_approved = false)"
            + " and (c.claimed_in_time is null or c.claimed_in_time = false)"),
    /** Standing still at the cut-off: what counts against a school leaves them out. */
    SUSPENDED(Sql.FOUND + " and c.state = 'PAUSED'"),
    /** Rounds that did not pass, or should not have. */
    ROUNDS_FAILED(Sql.AGAINST + " and c.rounds_decided > c.rounds_passed", "(c.rounds_decided - c.rounds_passed)"),
    /** Of those, reported with falsified proof. */
    ROUNDS_FALSIFIED(Sql.AGAINST + " and c.rounds_falsified > 0", "c.rounds_falsified"),
    RECEIPTS_LATE(
            Sql.AGAINST + " and (c.receipts > c.receipts_in_time or c.receipt_late_after < :now)",
            "(" + Sql.due("receipt") + " - c.receipts_in_time)"),
    OURS_REPEATED(Sql.AGAINST + " and c.repeated = 1"),
    OURS_LISTED(Sql.AGAINST + " and c.times_listed > 0");

    private static final String CASES = "{n}";

    private final String condition;
    private final String weight;

    Measure(String condition) {
        this(condition, CASES);
    }

    Measure(String condition, String weight) {
        this.condition = condition;
        this.weight = weight;
    }

    /** Of the cases that it counts; those that it adds something of. */
    public String condition() {
        return condition;
    }

    /** Whether it is as large as its list is long. */
    public boolean ofCases() {
        return CASES.equals(weight);
    }

    /** Whether it is a sum of yuan. */
    public boolean money() {
        return Sql.MONEY.matcher(weight).matches();
    }

    /** Whether it counts what stands at the cut-off, whenever it was found. */
    public boolean standing() {
        return condition.startsWith(Sql.STANDING);
    }

    /** Whether it asks for a column. */
    boolean names(String column) {
        return condition.contains("c." + column) || weight.contains("c." + column);
    }

    /** A column of its own name, summed over rows that stand for {@code c.n} cases each. */
    String column() {
        return sum("c.n") + " " + name().toLowerCase() + "_ones";
    }

    /** Summed over rows of one case each. */
    public String sum() {
        return sum("1");
    }

    /** What one row adds to it. */
    public String one() {
        return each("1");
    }

    private String sum(String cases) {
        return "coalesce(sum(" + each(cases) + "), 0)";
    }

    private String each(String cases) {
        return "case when " + condition + " then " + weight.replace(CASES, cases) + " else 0 end";
    }

    private static final class Sql {
        static final Pattern MONEY = Pattern.compile("c\\.funds_\\w+ \\* 10000");
        static final String STANDING = "c.is_open = 1 and ";
        static final String OVERDUE_INSPECTED = STANDING + CaseMeasures.LATE + " and c.self_found = 0";
        static final String FOUND = "c.counted_key between :from and :until";
        static final String OTHERS = "c.outside = 1";
        static final String OURS = FOUND + " and not " + OTHERS;
        static final String FIXED = "c.state = 'FIXED_ON_SITE'";
        static final String FIRST = FOUND + " and c.self_found = 0 and c.first_passed";
        /** Days that are over at the cut-off; today is not. What an old ledger tells no days of was neither in time nor late. */
        static final String DUE = OURS + " and c.self_found = 0 and (" + CaseMeasures.RECTIFIED + " and (" + FIXED
                + " or c.on_time_original is not null) or c.deadline <= :over" + " and (" + CaseMeasures.WITH_SCHOOL
                + " or " + CaseMeasures.CLAIMED
                + "))";

        static final String ORDERED = FOUND + " and c.self_found = 0";
        /** What may count against a school: neither what it found itself, nor what others do, nor what stands still. */
        static final String AGAINST = OURS + " and c.self_found = 0 and c.state <> 'PAUSED'";

        static final String TIMED = ORDERED + " and c.tenths_taken is not null";
        static final String MAJOR = OURS + " and c.severity = 'MAJOR'";
        static final String LISTED = OURS + " and c.times_listed > 0";

        static String due(String step) {
            return "c.%1$ss + case when c.%1$s_late_after < :now then {n} else 0 end".formatted(step);
        }
    }
}
