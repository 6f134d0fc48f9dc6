package cn.zhenggai.escalation;

/** What a step of the ladder is; also the kind of news that people get of it. */
public enum StepKind {
    REMINDER,
    OVERDUE,
    ORDER,
    TALK,
    CIRCULAR,
    LISTING,
    ACCOUNTABILITY,
    STEP_LATE,
    BUREAU_LATE,
    /** Urged by somebody, outside the ladder. */
    URGED;

    /** The news of the one who has to decide about a step. */
    static final String TO_DECIDE = "TO_DECIDE";
}
