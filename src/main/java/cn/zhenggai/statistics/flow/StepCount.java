package cn.zhenggai.statistics.flow;

import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.task.Step;

/** What is counted of steps. Conditions over {@code step_history w} and its case {@code case_stage c}, both as of {@code :now}. */
public enum StepCount {
    /** Waiting at the cut-off; what stands still waits for nobody. */
    WAITING(Words.STANDS_NOT),
    WAITING_LATE(Words.STANDS_NOT + " and w.late_after < :now"),
    /** Taken on a day of the period. */
    DONE("1 = 1"),
    DONE_LATE("w.late_after < w.closed_at"),
    /** Taken by sending the case back to where it came from. */
    TURNED_BACK("w.outcome in ('returned', 'rejected', 'rejectedOutside')");

    private static final class Words {
        private static final String STANDS_NOT =
                "(c.state <> '" + CaseState.PAUSED + "' or w.step in " + Step.neverStill() + ")";
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

    /** Over the rows of {@link FlowRows}. */
    String condition() {
        return condition;
    }

    String flag() {
        return "case when " + condition + " then 1 else 0 end " + word();
    }
}
