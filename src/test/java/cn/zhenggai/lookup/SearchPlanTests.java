package cn.zhenggai.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.reading.CaseFilter;
import cn.zhenggai.rectification.reading.CaseLists;
import cn.zhenggai.rectification.search.FillingWords;
import cn.zhenggai.school.ReadingSchool;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.Plans;
import cn.zhenggai.support.StatementCount;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever is typed, no server reads a large table from one end to the other for it. */
abstract class SearchPlanTests {

    /** What the large tables are called in the statements: cases, their words and terms, verifiers, notices, visits. */
    private static final List<String> LARGE = List.of("c", "k", "t", "x", "s", "n", "m", "o", "a", "v", "l");

    private static final List<String> TYPED = List.of(
            "灭火器",
            "计划楼 灭火器",
            "计划学校7",
            "计划学校7 灭火器",
            "灯",
            "督学甲",
            "督学甲 楼",
            "15号",
            "[2026]15号",
            "RC-2026-000417",
            "417",
            "JHXX",
            "无此词语",
            "%");
    private static final int DOUBLINGS = 11;
    private static final int SCHOOLS = 60;

    @Autowired
    Office office;

    @Autowired
    AskingInOneLine asking;

    @Autowired
    CaseLists lists;

    @Autowired
    ReadingSchool schools;

    @Autowired
    FillingWords filling;

    @Autowired
    JdbcTemplate jdbc;

    private long last;

    @BeforeEach
    void aCountyThatHasGrown() {
        office.general().signed();
        office.general().to(CaseState.CLOSED);
        last = jdbc.queryForObject("select max(id) from rectification_case", Long.class);
        for (int i = 0; i < SCHOOLS; i++) {
            jdbc.update(
                    "insert into unit (code, kind, name, folded_name, initials, spelling, parent_id, bureau_id, path, active, version)"
                            + " select ?, 'SCHOOL', ?, ?, 'jhxx', 'jihuaxuexiao', b.id, b.id, '/x/', true, 0 from unit b where b.code = 'QLJY'",
                    "PLAN" + i,
                    "计划学校" + i,
                    "计划学校" + i);
        }
        // Cases of many schools and people, as they are: of one alone no index would tell anything.
        for (int i = 0; i < DOUBLINGS; i++) {
            grow();
        }
        jdbc.update("delete from case_words");
        filling.fill();
        jdbc.execute(
                "analyze table rectification_case, case_words, case_term, unit, person, notice, visit, case_verifier");
    }

    /** Others share the database. */
    @AfterEach
    void andIsAsItWas() {
        jdbc.update(
                "delete from case_words where case_id in (select c.id from rectification_case c where c.number like 'RC-2031-%')");
        jdbc.update(
                "delete from case_term where case_id in (select c.id from rectification_case c where c.number like 'RC-2031-%')");
        jdbc.update("delete from rectification_case where number like 'RC-2031-%'");
        jdbc.update("delete from unit where code like 'PLAN%'");
    }

    private void grow() {
        List<String> columns = jdbc.queryForList(
                "select column_name from information_schema.columns where table_schema = database()"
                        + " and table_name = 'rectification_case' and extra not like '%GENERATED%' and column_name not in"
                        + " ('id', 'number', 'school_id', 'printed_number', 'title', 'notice_id', 'visit_id', 'opened_by', 'assignee_id')",
                String.class);
        String all = String.join(", ", columns);
        long top = jdbc.queryForObject("select max(id) from rectification_case", Long.class);
        jdbc.update(
                "insert into rectification_case (number, school_id, title, opened_by, assignee_id, " + all
                        + ") select concat('RC-2031-', lpad(c.id + ?, 6, '0')),"
                        + " (select u.id from unit u where u.code = concat('PLAN', mod(c.id + ?, 60))), concat('计划楼', c.id), 900000 + mod(c.id, 40), 900000 + mod(c.id, 90), "
                        + all
                        + " from rectification_case c where c.id >= ? limit 2000",
                top,
                top,
                last);
    }

    @Test
    void nothingThatIsTypedReadsAWholeTable() {
        Plans plans = new Plans(jdbc);
        for (String login : List.of("director", "inspector1", CaseWalk.PRINCIPAL)) {
            Actor reader = office.actor(login);
            for (String typed : TYPED) {
                assertThat(plans.fullScans(StatementCount.of(() -> asking.ask(typed, reader)), LARGE))
                        .as(login + " " + typed)
                        .isEmpty();
            }
            CaseFilter open = new CaseFilter(CaseFilter.View.OPEN, "计划学校7 灭火器", null, null, null, null, null, false);
            assertThat(plans.fullScans(StatementCount.of(() -> lists.page(reader, open, null, 25)), LARGE))
                    .isEmpty();
        }
        for (String login : List.of("director", "registrar", "inspector1", CaseWalk.PRINCIPAL)) {
            Actor reader = office.actor(login);
            for (CaseFilter.View view : CaseFilter.View.values()) {
                assertThat(plans.fullScans(
                                StatementCount.of(() -> lists.page(reader, CaseFilter.of(view), null, 25)), LARGE))
                        .as(login + " " + view)
                        .isEmpty();
            }
        }
        // Whoever sees nearly all reads from one end, and no further than there is to be told.
        Actor principal = office.actor(CaseWalk.PRINCIPAL);
        assertThat(plans.fullScans(StatementCount.of(() -> lists.counts(principal)), LARGE))
                .isEmpty();
        Actor director = office.actor("director");
        String school = "PLAN7";
        assertThat(asking.ask("计划学校7 灭火器", director).cases().rows()).isNotEmpty();
        assertThat(plans.fullScans(StatementCount.of(() -> schools.sheet(school, director)), LARGE))
                .isEmpty();
        assertThat(schools.sheet(TestCounty.SCHOOL, director).cards()).isNotEmpty();
    }
}

@OnMariaDb
class MariaDbSearchPlanTests extends SearchPlanTests {}

@OnMySql
class MySqlSearchPlanTests extends SearchPlanTests {}
