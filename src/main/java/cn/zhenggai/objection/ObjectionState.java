package cn.zhenggai.objection;

/** What became of an objection. */
public enum ObjectionState {
    PENDING,
    /** The order should not have been given: the case is dismissed. */
    DISMISSED,
    /** The order stays, with another severity. */
    REGRADED,
    /** The order stays, with another day. */
    MOVED,
    KEPT,
    /** By the school, before anybody had answered. */
    WITHDRAWN,
    /** The case ended before anybody had answered. */
    LAPSED
}
