package cn.zhenggai.rectification.reading;

/** How many cases a reader sees: open, of them overdue and claimed done, and ended. Counted up to {@link #MOST} of each. */
public record CaseCounts(int open, int overdue, int claimed, int ended) {

    /** Whoever has more reads that there are more: the figures count them. */
    static final int MOST = 10_000;

    /** As a page says it. */
    public static String told(int count) {
        return count < MOST ? String.valueOf(count) : MOST - 1 + "+";
    }

    public int all() {
        return open + ended;
    }
}
