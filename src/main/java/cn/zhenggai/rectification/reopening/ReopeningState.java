package cn.zhenggai.rectification.reopening;

/** What became of a proposal. Message {@code reopening.state.<state>}. */
public enum ReopeningState {
    PROPOSED,
    REOPENED,
    REFUSED,
    /** Its school was closed and nobody goes on with its work. */
    LAPSED
}
