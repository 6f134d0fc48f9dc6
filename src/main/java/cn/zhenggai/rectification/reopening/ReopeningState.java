package cn.zhenggai.rectification.reopening;

/** What became of a proposal. Message {@code reopening.state.<state>}. */
public enum ReopeningState {
    PROPOSED,
    REOPENED,
    REFUSED
}
