package cn.zhenggai.escalation.ladder;

/** Where a step of the ladder stands. */
public enum StepState {
    /** By itself, and final. */
    TAKEN,
    /** Waits for a decision; at most one of a case does. */
    DRAFTED,
    CONFIRMED,
    DECLINED,
    /** The leader put it off until a date; afterwards it comes back as itself, a turn later, before anything higher. */
    HELD,
    /** The case ended, its deadline moved, or a higher step was taken before anybody decided. */
    LAPSED
}
