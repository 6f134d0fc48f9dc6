package cn.zhenggai.accountability;

/** Which proposals are asked for. @param text part of a number, a title or the name of a school; null for any */
public record AccountabilityFilter(View view, String text) {

    /** Each is a condition over {@code accountability a}. */
    public enum View {
        OPEN("a.state = 'OPEN'"),
        /** Something of it has effects today. */
        IN_FORCE("exists (select 1 from accountability_outcome o where o.accountability_id = a.id"
                + " and o.until_on >= :today and o.subject in (:parties))"),
        VETOED("a.veto_year is not null"),
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
