package cn.zhenggai.rectification;

import cn.zhenggai.shared.RuleLine;

/**
 * When something is said to rise against its own past (预警), in the decision table {@code early-warning}.
 *
 * @param days the last so many days are compared with as many of before
 * @param least how many cases there have to be of them
 * @param percent of what as many days had on an average in the year before
 */
public record EarlyWarning(int days, int least, int percent) {

    /** What is compared with itself. */
    public enum Subject {
        ITEM,
        /** The same place at the same school. */
        PLACE,
        SCHOOL,
        TOWNSHIP
    }

    /** How far back the past goes. */
    public static final int YEAR = 364;

    private static final int MOST_DAYS = 182;
    private static final int MOST_CASES = 10_000;
    private static final int WHOLE = 100;

    public static EarlyWarning read(RuleLine line) {
        return new EarlyWarning(
                line.number("days", 7, MOST_DAYS),
                line.number("least", 1, MOST_CASES),
                line.number("percent", WHOLE, MOST_CASES));
    }

    /**
     * @param now of the last {@link #days}
     * @param before of the {@code daysBefore} days before those
     */
    public boolean rises(int now, int before, int daysBefore) {
        return now >= least && (long) now * WHOLE * daysBefore >= (long) percent * before * days;
    }
}
