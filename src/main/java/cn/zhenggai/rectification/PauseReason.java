package cn.zhenggai.rectification;

/** Why a case may stand still; which of them a category admits is a decision table's business. */
public enum PauseReason {
    FORCE_MAJEURE,
    EVIDENCE,
    SCHOOL_HOLIDAY,
    /** Until an objection that waits is answered. */
    OBJECTION,
    /** Accepted as it is until a day, with interim protection, because the money is not there. */
    AWAITS_FUNDS,
    /** The same, because others have to act first. */
    AWAITS_OTHERS;

    /** Stands in the queue of long-term items and is accepted for a year in all at most. */
    public boolean longTerm() {
        return this == AWAITS_FUNDS || this == AWAITS_OTHERS;
    }
}
