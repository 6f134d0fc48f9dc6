package cn.zhenggai.bench;

import cn.zhenggai.shared.BureauTime;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A county of 353 schools, as large as a real one, and open cases in them; written straight into the tables. Of each
 * case six people hear when it is overdue: principal, safety officer, person responsible, inspector, contact leader and
 * township.
 */
class County {

    static final int TOLD_OF_EACH = 6;
    static final int SCHOOLS = 353;
    static final long SECTION_HEAD = 3;

    private static final int TOWNSHIPS = 18;
    private static final int INSPECTORS = 12;
    private static final int LEADERS = 10;
    private static final long FIRST_TOWNSHIP = 11;
    private static final long FIRST_SCHOOL = 101;
    private static final long FIRST_INSPECTOR = 11;
    private static final long FIRST_LEADER = 31;
    private static final long FIRST_CLERK = 51;
    private static final long FIRST_TEACHER = 1001;
    private static final int TEACHERS = 3;

    private final JdbcTemplate jdbc;

    County(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    static String number(int i) {
        return "RC-2026-%06d".formatted(i + 1);
    }

    static long principal(int school) {
        return FIRST_TEACHER + (long) school * TEACHERS;
    }

    static String login(long person) {
        return "p" + person;
    }

    /** How many people hear of anything, once there are at least as many cases as schools. */
    static int people() {
        return SCHOOLS * TEACHERS + INSPECTORS + LEADERS + TOWNSHIPS;
    }

    void settle() {
        units();
        person(1, 1, "DIRECTOR");
        person(2, 1, "DEPUTY");
        person(SECTION_HEAD, 2, "SECTION_HEAD");
        IntStream.range(0, INSPECTORS).forEach(i -> person(FIRST_INSPECTOR + i, 2, "INSPECTOR"));
        IntStream.range(0, LEADERS).forEach(i -> person(FIRST_LEADER + i, 1, "CONTACT_LEADER"));
        IntStream.range(0, TOWNSHIPS).forEach(i -> person(FIRST_CLERK + i, FIRST_TOWNSHIP + i, "TOWNSHIP"));
        for (int i = 0; i < SCHOOLS; i++) {
            person(principal(i), FIRST_SCHOOL + i, "PRINCIPAL");
            person(principal(i) + 1, FIRST_SCHOOL + i, "SAFETY_OFFICER");
            person(principal(i) + 2, FIRST_SCHOOL + i, "ASSIGNEE");
        }
        String guards = "insert into responsibility (person_id, unit_id, kind) values (?, ?, ?)";
        insert(guards, SCHOOLS, i -> List.of(inspector(i), FIRST_SCHOOL + i, "INSPECTOR"));
        insert(guards, SCHOOLS, i -> List.of(FIRST_LEADER + i % LEADERS, FIRST_SCHOOL + i, "CONTACT_LEADER"));
    }

    private void units() {
        unit(1, "BUREAU", "青岚县教育局", null, null, "/1/");
        unit(2, "SECTION", "安全股", 1L, null, "/1/2/");
        for (long id = FIRST_TOWNSHIP; id < FIRST_TOWNSHIP + TOWNSHIPS; id++) {
            unit(id, "TOWNSHIP", "第" + id + "镇", 1L, null, "/1/" + id + "/");
        }
        for (int i = 0; i < SCHOOLS; i++) {
            long id = FIRST_SCHOOL + i;
            unit(id, "SCHOOL", school(i), township(i), township(i), "/1/" + township(i) + "/" + id + "/");
        }
    }

    private void unit(long id, String kind, String name, Long parent, Long township, String path) {
        jdbc.update(
                "insert into unit (id, code, kind, name, parent_id, bureau_id, township_id, path, active, version)"
                        + " values (?, ?, ?, ?, ?, 1, ?, ?, true, 0)",
                id,
                "U" + id,
                kind,
                name,
                parent,
                township,
                path);
    }

    private void person(long id, long unit, String role) {
        jdbc.update(
                "insert into person (id, login, login_key, name, email, unit_id, language, active, created_at, version)"
                        + " values (?, ?, ?, ?, ?, ?, 'zh', true, '2026-01-01 00:00:00', 0)",
                id,
                login(id),
                login(id),
                "张" + id,
                login(id) + "@mail.test",
                unit);
        jdbc.update("insert into person_role (person_id, role) values (?, ?)", id, role);
    }

    /** Cases that the schools work on, all with the same last day, and the step that waits for each. */
    void open(int cases, LocalDate deadline) {
        insert("""
                        insert into rectification_case (number, version, state, severity, source, bureau_id, section_id,
                            township_id, school_id, school_name, item_code, category, zero_tolerance, confidential, title,
                            place, description, found_on, opened_by, opened_by_name, opened_at, issued_at,
                            original_deadline, deadline, late_after, own_late_after, plan_state, assignee_id,
                            assignee_name, round_no, log_count, log_head)
                        values (?, 0, 'RECTIFYING', 'GENERAL', 'INSPECTION', 1, 2, ?, ?, ?, 'A01', 'A', false, false, ?,
                            '教学楼二层', ?, '2026-10-20', ?, '督学', '2026-10-20 02:00:00', '2026-10-21 02:00:00',
                            ?, ?, ?, ?, 'NONE', ?, '总务', 1, 0, '')""", cases, i -> caseRow(i, deadline));
        insert("""
                        insert into work_item (ref, case_number, step, position, desk, title, school_id, school_name,
                            category, severity, round_no, due_on, opened_at, state)
                        values (?, ?, 'RECTIFY', 0, ?, ?, ?, ?, 'A', 'GENERAL', 1, ?, '2026-10-21 02:00:00', 'OPEN')""", cases, i -> stepRow(i, deadline));
        learn();
    }

    /** A database that has grown over years knows its tables; one filled in a second has to be told to look. */
    private void learn() {
        boolean server = jdbc.execute((Connection connection) ->
                !connection.getMetaData().getDatabaseProductName().equals("H2"));
        jdbc.execute(
                server
                        ? "analyze table unit, person, person_role, responsibility, rectification_case, work_item"
                        : "analyze");
    }

    private static List<Object> caseRow(int i, LocalDate deadline) {
        int school = i % SCHOOLS;
        return List.of(
                number(i),
                township(school),
                FIRST_SCHOOL + school,
                school(school),
                title(i),
                "疏散通道内堆放课桌椅，影响紧急情况下的人员撤离。".repeat(3),
                inspector(school),
                deadline,
                deadline,
                BureauTime.column(BureauTime.endOf(deadline)),
                BureauTime.column(BureauTime.endOf(deadline)),
                principal(school) + 2);
    }

    private static List<Object> stepRow(int i, LocalDate deadline) {
        int school = i % SCHOOLS;
        return List.of(
                "bench-" + i,
                number(i),
                "PERSON@" + (principal(school) + 2),
                title(i),
                FIRST_SCHOOL + school,
                school(school),
                deadline);
    }

    private void insert(String sql, int rows, IntFunction<List<Object>> row) {
        List<Object[]> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            all.add(row.apply(i).toArray());
        }
        jdbc.batchUpdate(sql, all);
    }

    private static String title(int i) {
        return "疏散通道堵塞 " + i;
    }

    private static String school(int i) {
        return "青岚县第" + (i + 1) + "小学";
    }

    private static long township(int school) {
        return FIRST_TOWNSHIP + school % TOWNSHIPS;
    }

    private static long inspector(int school) {
        return FIRST_INSPECTOR + school % INSPECTORS;
    }
}
