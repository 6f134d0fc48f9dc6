package cn.zhenggai.lookback.search;

/** Message {@code search.answer.<finding>}. */
public enum SearchFinding {
    NONE,
    FOUND,
    /** The school was closed before it had answered; said by nobody but the one who closed it. */
    GONE
}
