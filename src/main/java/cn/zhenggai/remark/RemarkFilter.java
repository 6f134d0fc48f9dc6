package cn.zhenggai.remark;

/**
 * Which remarks are asked for.
 *
 * @param text part of the school's name, the place or the description; null for any
 */
public record RemarkFilter(View view, String text) {

    /** Each is a condition over {@code remark r}. Message {@code remark.view.<view>}. */
    public enum View {
        /** Advice without an answer. */
        OPEN("r.state = 'OPEN'"),
        ANSWERED("r.state = 'ANSWERED'"),
        /** The day to look again has come. */
        DUE("r.state in ('OPEN', 'ANSWERED') and r.look_on <= :today"),
        CRITICISM("r.kind = 'CRITICISM'"),
        ALL("1 = 1");

        private final String sql;

        View(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }
}
