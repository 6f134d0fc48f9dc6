package cn.zhenggai.statistics;

import cn.zhenggai.rectification.CaseMeasures;

/**
 * What is counted of cases, each said once, over a row of {@code case_figures c} that held at the cut-off. Those of
 * {@link #FOUND} and its parts count what was ordered from {@code :from} on; the others whatever holds at the moment
 * {@code :now}. Source: the definitions that are printed below every table of figures (整改统计口径).
 */
public enum Measure {
    /** Signed and not ended. */
    OPEN(CaseMeasures.SERVED),
    /** After the approved deadline, and with the school. */
    OVERDUE(CaseMeasures.LATE),
    /** Reported done and not yet confirmed. */
    CLAIMED(CaseMeasures.CLAIMED),
    MAJOR("c.severity = 'MAJOR' and " + CaseMeasures.SERVED),
    /** With other departments. */
    EXTERNAL(CaseMeasures.EXTERNAL),

    FOUND(Sql.FOUND),
    CLOSED(Sql.FOUND + " and " + CaseMeasures.RECTIFIED),
    /** Ended with the school or the thing itself: beside what is closed. */
    TERMINATED(Sql.FOUND + " and " + CaseMeasures.TERMINATED),
    /** Found, and others act or have acted to the end: left out of every rate of schools. */
    EXTERNAL_FOUND(Sql.FOUND + " and " + Sql.OTHERS),
    EXTERNAL_CLOSED(Sql.FOUND + " and " + Sql.OTHERS + " and " + CaseMeasures.RECTIFIED),
    CLAIMED_FOUND(Sql.FOUND + " and not " + Sql.OTHERS + " and " + CaseMeasures.CLAIMED),
    /** Whose first round was decided; what a school found itself is never held against it. */
    DECIDED(Sql.FIRST + " is not null"),
    PASSED_FIRST(Sql.FIRST + " = true"),
    /** To have been done by the cut-off, or done; what stands still, what others do and what schools found themselves is left out. */
    DUE(Sql.DUE),
    IN_TIME(Sql.DUE + " and (c.state = 'FIXED_ON_SITE' or c.on_time_approved = true or c.claimed_in_time = true)"),
    IN_ORIGINAL_TIME(Sql.DUE
            + " and (c.state = 'FIXED_ON_SITE' or c.on_time_original = true or c.claimed_in_original_time = true)"),
    /** Of those in time, reported and not yet confirmed (暂计). */
    PROVISIONAL(Sql.DUE + " and c.claimed_in_time = true"),
    /** With at least one extension. */
    EXTENDED(Sql.FOUND + " and c.extensions > 0"),
    /** The same item in the same school within a year. */
    REPEATED(Sql.FOUND + " and c.repeated = 1");

    private final String condition;

    Measure(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    /** A column of its own name, summed over the rows of a group. */
    String column() {
        return CaseMeasures.sum(condition) + " " + name().toLowerCase() + "_ones";
    }

    private static final class Sql {
        static final String FOUND = "c.counted_on >= :from";
        static final String OTHERS = "c.outside = 1";
        static final String FIRST = FOUND + " and c.self_found = 0 and c.first_passed";
        /** Days that are over at the cut-off; today is not. */
        static final String DUE = FOUND + " and c.self_found = 0 and not " + OTHERS + " and (" + CaseMeasures.RECTIFIED
                + " or c.deadline <= :over" + " and (" + CaseMeasures.WITH_SCHOOL + " or " + CaseMeasures.CLAIMED
                + "))";
    }
}
