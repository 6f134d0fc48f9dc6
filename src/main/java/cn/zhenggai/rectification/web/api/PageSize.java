package cn.zhenggai.rectification.web.api;

/** How many rows an answer holds. */
final class PageSize {

    static final String USUAL = "20";

    private static final int MOST = 100;

    private PageSize() {}

    /** What was asked for, as far as it is sensible. */
    static int of(int limit) {
        return Math.max(1, Math.min(limit, MOST));
    }
}
