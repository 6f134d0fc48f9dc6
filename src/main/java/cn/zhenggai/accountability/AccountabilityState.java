package cn.zhenggai.accountability;

/** How far a proposal has come. */
public enum AccountabilityState {
    OPEN,
    /** Its outcomes are complete. */
    CLOSED,
    /** Nobody is held to account, for a reason. */
    DROPPED
}
