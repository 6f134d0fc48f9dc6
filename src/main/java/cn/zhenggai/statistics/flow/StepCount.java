package cn.zhenggai.statistics.flow;

/** What is counted of steps. Conditions over {@code step_history w}, as of {@code :now}. */
public enum StepCount {
    /** Waiting at the cut-off; what stands still waits for nobody. */
    WAITING(Words.WAITS),
    WAITING_LATE(Words.WAITS + " and {late_after} < :now"),
    /** Taken on a day of the period. */
    DONE("1 = 1"),
    DONE_LATE("w.late_after < w.closed_at"),
    /** Taken, and not as the first of two who look at the same. */
    DECIDED("(w.outcome is null or w.outcome <> 'pending')"),
    /** Taken by sending the case back to where it came from. */
    TURNED_BACK("w.outcome in ('returned', 'returnedToWork', 'rejected', 'rejectedOutside')");

    private static final class Words {
        private static final String WAITS = "coalesce({still_since}, timestamp '9999-12-31 00:00:00') > :now";
    }

    private final String condition;

    StepCount(String condition) {
        this.condition = condition;
    }

    /** In addresses. */
    public String word() {
        return name().toLowerCase();
    }

    /** Whether it is about what waited at the cut-off; the others are about what was taken within the period. */
    public boolean ofNow() {
        return this == WAITING || this == WAITING_LATE;
    }

    /** In braces stands what may have been something else at the cut-off. */
    String condition() {
        return condition;
    }
}
