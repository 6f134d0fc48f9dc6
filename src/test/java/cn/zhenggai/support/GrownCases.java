package cn.zhenggai.support;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes thousands of cases out of some, with all that is written of them, spread over schools, people and ten years as they would be:
 * of one school alone no index would tell anything. For MariaDB and MySQL.
 */
public final class GrownCases {

    private static final int SCHOOLS = 60;
    private static final String NUMBER = "concat('RC-2031-', lpad(c.id + %d, 6, '0'))";
    private static final List<String> TABLES =
            List.of("case_words", "case_term", "case_span", "case_log", "rectification_case");

    private final JdbcTemplate jdbc;
    private long first;

    public GrownCases(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void schools() {
        for (int i = 0; i < SCHOOLS; i++) {
            jdbc.update(
                    "insert into unit (code, kind, name, folded_name, initials, spelling, parent_id, bureau_id, path, active, version)"
                            + " select ?, 'SCHOOL', ?, ?, 'jhxx', 'jihuaxuexiao', b.id, b.id, '/x/', true, 0 from unit b where b.code = 'QLJY'",
                    "PLAN" + i,
                    "计划学校" + i,
                    "计划学校" + i);
        }
    }

    /** The newest case, so many times twice. */
    public void grow(int doublings) {
        first = newest();
        for (int i = 0; i < doublings; i++) {
            twice();
        }
    }

    private long newest() {
        return jdbc.queryForObject("select max(id) from rectification_case", Long.class);
    }

    /** Others share the database. */
    public void shrink() {
        jdbc.update("delete from work_item where case_number like 'RC-2031-%'");
        TABLES.forEach(
                table -> jdbc.update(
                        "delete from " + table + " where "
                                + (table.equals("rectification_case") ? "id" : "case_id")
                                + " in (select id from (select c.id from rectification_case c where c.number like 'RC-2031-%') grown)"));
        jdbc.update("delete from unit where code like 'PLAN%'");
    }

    /** A database that has grown over years knows its tables; this one has to be told to look. */
    public void learn() {
        jdbc.execute(
                "analyze table unit, person, notice, visit, case_verifier, work_item, " + String.join(", ", TABLES));
    }

    private void twice() {
        long top = newest();
        String number = NUMBER.formatted(top);
        copy(
                "rectification_case",
                Map.of(
                        "number",
                        number,
                        "school_id",
                        "(select u.id from unit u where u.code = concat('PLAN', mod(c.id + " + top + ", 60)))",
                        "title",
                        rarely("concat('计划楼', c.id)", "concat('别处', c.id)"),
                        "description",
                        rarely("c.description", "'无'"),
                        "opened_by",
                        "900000 + mod(c.id, 40)",
                        "assignee_id",
                        "900000 + mod(c.id, 90)"),
                List.of("id", "printed_number", "notice_id", "visit_id"),
                " from rectification_case c where c.id >= " + first + " and c.id <= " + top);
        String copies = " join rectification_case c on %s and c.id >= " + first + " and c.id <= " + top
                + " join rectification_case n on n.number = " + number;
        copy(
                "case_span",
                Map.of(
                        "case_id", "n.id",
                        "school_id", "n.school_id",
                        "opened_by", "n.opened_by",
                        "assignee_id", "n.assignee_id",
                        "counted_key",
                                "case when s.counted_key < '9000-01-01' then " + earlier("s.counted_key")
                                        + " else s.counted_key end",
                        "ended_on", earlier("s.ended_on")),
                List.of("id"),
                " from case_span s" + copies.formatted("c.id = s.case_id"));
        copy(
                "work_item",
                Map.of(
                        "ref", "concat(s.id, '-', n.id)",
                        "case_number", "n.number",
                        "school_id", "n.school_id",
                        "desk", "case when s.state = 'OPEN' then concat('PERSON@', n.assignee_id) else s.desk end",
                        "closed_by", "s.closed_by + mod(n.id, 90)",
                        "opened_at", earlier("s.opened_at"),
                        "closed_at", earlier("s.closed_at")),
                List.of("id"),
                " from work_item s" + copies.formatted("c.number = s.case_number"));
        copy(
                "case_log",
                Map.of("case_id", "n.id", "case_number", "n.number"),
                List.of("id"),
                " from case_log s" + copies.formatted("c.id = s.case_id"));
    }

    /** A word that is in every case finds nothing. */
    private static String rarely(String told, String otherwise) {
        return "case when mod(c.id, 20) = 7 then " + told + " else " + otherwise + " end";
    }

    private static String earlier(String moment) {
        return "date_sub(" + moment + ", interval mod(n.id, 3650) day)";
    }

    /** @param changed what a copy has of its own, by column */
    private void copy(String table, Map<String, String> changed, List<String> left, String rows) {
        String alias = table.equals("rectification_case") ? "c." : "s.";
        List<String> columns = jdbc
                .queryForList(
                        "select column_name from information_schema.columns where table_schema = database()"
                                + " and table_name = ? and extra not like '%GENERATED%'",
                        String.class, table)
                .stream()
                .filter(column -> !left.contains(column))
                .toList();
        jdbc.update("insert into " + table + " (" + String.join(", ", columns) + ") select "
                + columns.stream()
                        .map(column -> changed.getOrDefault(column, alias + column))
                        .collect(Collectors.joining(", "))
                + rows);
    }
}
