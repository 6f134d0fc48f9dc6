package cn.zhenggai.escalation.ladder;

import cn.zhenggai.task.Step;
import java.util.List;

/** Whose lateness climbs by which rungs; the names are those of the decision table {@code escalation-ladder}. */
public enum Ladder {
    GENERAL,
    MAJOR,
    /** The deadline is a moment and not a day. */
    URGENT,
    /** The same of a major hazard, which has one rung more. */
    URGENT_MAJOR,
    /** A step of the school beside the rectification itself. */
    STEP_SCHOOL,
    /** A step of the bureau. */
    STEP_BUREAU;

    /** The one that a case climbs whose deadline is a day, or a moment. */
    public static Ladder of(boolean moment, boolean major) {
        if (moment) {
            return major ? URGENT_MAJOR : URGENT;
        }
        return major ? MAJOR : GENERAL;
    }

    public boolean ofSteps() {
        return !steps().isEmpty();
    }

    /** Rest days delay nothing here. */
    boolean atOnce() {
        return this == MAJOR || this == URGENT || this == URGENT_MAJOR;
    }

    /** Only where the deadline is a moment can hours be counted. */
    boolean inHours() {
        return this == URGENT || this == URGENT_MAJOR;
    }

    public List<Step> steps() {
        return switch (this) {
            case STEP_SCHOOL -> List.of(Step.RECEIVE_NOTICE, Step.WRITE_PLAN, Step.ASSIGN_WORK, Step.REPORT_PROGRESS);
            case STEP_BUREAU -> Step.OF_BUREAU;
            default -> List.of();
        };
    }

    String side() {
        return this == STEP_BUREAU ? "BUREAU" : "SCHOOL";
    }
}
