package cn.zhenggai.lookback.sample;

/** Which look-backs a list shows. Message {@code lookBack.tab.<tab>}. */
public enum LookBackFilter {
    OPEN("l.result is null"),
    /** Nobody has them. */
    NOT_GIVEN("l.result is null and l.inspector_id is null"),
    LATE("l.result is null and l.due_on < :today"),
    RELAPSED("l.result = 'RELAPSED'"),
    NOT_SEEN("l.result = 'NOT_SEEN'"),
    ALL("1 = 1");

    private final String sql;

    LookBackFilter(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
