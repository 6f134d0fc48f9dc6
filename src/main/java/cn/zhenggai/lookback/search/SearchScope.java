package cn.zhenggai.lookback.search;

/** Who has to look. Message {@code search.scope.<scope>}. */
public enum SearchScope {
    SCHOOL,
    TOWNSHIP,
    /** All schools of the kind that the case's school is. */
    KIND,
    /** Those that are named. */
    CHOSEN
}
