package cn.zhenggai.rectification;

import cn.zhenggai.shared.Actor;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What is counted of cases, each said once, as a condition over {@code c}: the row of a case or any view that shows its
 * state and lateness. Every list, tab, badge, figure and ladder asks these.
 */
public final class CaseMeasures {

    /** The end, in {@code case_figures}, of what still holds. */
    public static final LocalDateTime EVER = LocalDateTime.of(9999, 12, 31, 0, 0);

    public static final String OPEN = in(CaseState::open);
    /** The same, as the row of a case tells it by itself: an index leads to it. */
    public static final String UNENDED = "c.ended_at is null";
    /** Open orders that the school knows of. */
    public static final String SERVED = in(CaseState::served);

    public static final String WITH_SCHOOL = in(CaseState::withSchool);
    public static final String CLAIMED = in(CaseState::claimed);
    /** With other departments. */
    public static final String EXTERNAL = in(state -> state == CaseState.COORDINATING);

    public static final String RECTIFIED = in(CaseState::rectified);
    /** Counted beside what is rectified, never with it. */
    public static final String TERMINATED = in(state -> state == CaseState.TERMINATED);

    public static final String ENDED = in(state -> !state.open());

    /** At the moment {@code :now}, for everybody but the school. */
    public static final String LATE = "c.late_after < :now";
    /** Not late at {@code :now}, and late at {@code :soon} unless something happens. */
    public static final String SOON = "c.late_after between :now and :soon";

    private CaseMeasures() {}

    /** The column with the moment after which a case is late for the reader: a school is late with what it found itself too. */
    public static String lateAfter(Actor reader) {
        return reader.inSchool() ? "c.own_late_after" : "c.late_after";
    }

    /** At the moment {@code :now}, for the reader. */
    public static String late(Actor reader) {
        return lateAfter(reader) + " < :now";
    }

    /** Open and not late at {@code :now} for the reader, and late unless something happens by the end of the week, {@code :weekEnd}. */
    public static String dueThisWeek(Actor reader) {
        return OPEN + " and " + lateAfter(reader) + " between :now and :weekEnd";
    }

    /** One for each that is counted, over the rows of a group. */
    public static String sum(String condition) {
        return "coalesce(sum(case when " + condition + " then 1 else 0 end), 0)";
    }

    private static String in(Predicate<CaseState> wanted) {
        return Arrays.stream(CaseState.values())
                .filter(wanted)
                .map(state -> "'" + state + "'")
                .collect(Collectors.joining(", ", "c.state in (", ")"));
    }
}
