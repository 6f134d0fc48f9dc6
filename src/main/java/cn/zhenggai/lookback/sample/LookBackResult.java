package cn.zhenggai.lookback.sample;

/** What somebody found who looked again. Message {@code lookBack.result.<result>}. */
public enum LookBackResult {
    HOLDS,
    RELAPSED,
    NOT_SEEN,
    /** The case began again before anybody had looked. */
    LAPSED
}
