package cn.zhenggai.rectification.order;

import cn.zhenggai.calendar.Limit;
import java.time.LocalDate;

/**
 * Until when the school has time: a day, or a limit counted from today; both null for what the rules give.
 *
 * @param deadline a day after today; a day that the rules give too is taken as theirs
 */
public record OrderTerm(LocalDate deadline, Limit limit) {

    public static final OrderTerm BY_THE_RULES = new OrderTerm(null, null);

    private static final int LONGEST_LIMIT = 250;

    static int longest() {
        return LONGEST_LIMIT;
    }

    /** The field that a length is given in. */
    String field() {
        return limit != null && limit.unit() == Limit.Unit.HOURS ? "hours" : "workdays";
    }

    boolean outOfRange() {
        return limit != null
                && limit.unit() != Limit.Unit.MILESTONE
                && (limit.amount() < 1 || limit.amount() > LONGEST_LIMIT);
    }
}
