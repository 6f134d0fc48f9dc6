package cn.zhenggai.rectification.reading;

/** How many cases a reader sees: open, of them overdue and claimed done, and ended. */
public record CaseCounts(int open, int overdue, int claimed, int ended) {

    public int all() {
        return open + ended;
    }
}
