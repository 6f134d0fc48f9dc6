package cn.zhenggai.lookback.search;

/** Message {@code search.answer.<finding>}. */
public enum SearchFinding {
    NONE,
    FOUND
}
