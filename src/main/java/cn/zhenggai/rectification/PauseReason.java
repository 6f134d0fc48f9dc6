package cn.zhenggai.rectification;

/** Why a case may stand still; which of them a category admits is a decision table's business. */
public enum PauseReason {
    FORCE_MAJEURE,
    EVIDENCE,
    SCHOOL_HOLIDAY,
    /** Until an objection that waits is answered. */
    OBJECTION
}
