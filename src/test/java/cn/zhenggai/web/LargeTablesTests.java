package cn.zhenggai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.zhenggai.TestCounty;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.reading.CaseFilter;
import cn.zhenggai.rectification.search.FillingWords;
import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.support.GrownCases;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.Plans;
import cn.zhenggai.support.StatementCount;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Whatever is opened, no server reads a large table from one end to the other for it. */
abstract class LargeTablesTests {

    /** Doublings: there are many more that are closed. */
    private static final int CLOSED = 11;

    private static final int OPEN = 7;

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
    private static final List<String> OF_EVERYBODY = List.of(
            "/tasks", "/tasks?list=done", "/tasks?list=started", "/inbox", "/notices", "/cases/export?view=all");
    private static final List<String> OF_THE_BUREAU = List.of(
            "/cases?category=A&township=1",
            "/cases?view=all&campaign=1",
            "/cases?view=all&inspector=1",
            "/cases?view=all&from=2026-01-05&until=2026-01-30",
            "/cases?view=ended&on=ended&from=2026-01-05&until=2026-01-30",
            "/cases?view=overdue&level=2",
            "/cases?section=1&source=REPORT",
            "/overview",
            "/overview/analysis",
            "/overview/analysis?by=school",
            "/overview/analysis?by=inspector&theme=time",
            "/overview/cases?measure=overdue",
            "/overview/cases?measure=closed&school=1",
            "/overview/flow",
            "/overview/flow/steps?step=rectify&count=waiting",
            "/overview/warnings",
            "/overview/cases/export?measure=found",
            "/visits",
            "/letters");
    private static final List<String> OF_LEADERS = List.of(
            "/schools/PLAN7",
            "/ranking",
            "/escalations",
            "/escalations/list?list=overdue",
            "/escalations/list?list=bureau",
            "/escalations/export?list=soon");

    @Autowired
    Office office;

    @Autowired
    FillingWords filling;

    @Autowired
    JdbcTemplate jdbc;

    private GrownCases cases;
    private MockMvc web;

    @BeforeEach
    void aCountyThatHasGrown(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).build();
        cases = new GrownCases(jdbc);
        office.general().to(CaseState.CLOSED);
        cases.schools();
        cases.grow(CLOSED);
        office.general().signed();
        cases.grow(OPEN);
        jdbc.update("delete from case_words");
        filling.fill();
        cases.learn();
    }

    @AfterEach
    void andIsAsItWas() {
        cases.shrink();
    }

    @Test
    void noPageReadsAWholeTable() throws Exception {
        List<String> read = new ArrayList<>();
        for (String login : List.of("director", "inspector1", CaseWalk.PRINCIPAL)) {
            for (String typed : TYPED) {
                read.addAll(wholes(login, "/find?q={typed}", typed));
            }
        }
        for (String login : List.of("director", "registrar", "inspector1", CaseWalk.PRINCIPAL)) {
            read.addAll(wholes(login, "/cases?q={typed}", "计划学校7 灭火器"));
            for (CaseFilter.View view : CaseFilter.View.values()) {
                read.addAll(wholes(login, "/cases?view=" + view));
            }
            for (String page : OF_EVERYBODY) {
                read.addAll(wholes(login, page));
            }
        }
        for (String login : List.of("director", "sectionhead", "inspector1", "township.1")) {
            for (String page : OF_THE_BUREAU) {
                read.addAll(wholes(login, page));
            }
        }
        for (String login : List.of("director", "deputy", "sectionhead")) {
            for (String page : OF_LEADERS) {
                read.addAll(wholes(login, page));
            }
        }
        read.addAll(wholes("director", "/log-days"));
        read.addAll(wholes(CaseWalk.PRINCIPAL, "/schools/" + TestCounty.SCHOOL));
        assertThat(read).isEmpty();
        assertThat(new Plans(jdbc)
                        .fullScans(StatementCount.of(() -> jdbc.queryForList(
                                "select c.id from rectification_case c where c.place = 'nowhere'", Long.class))))
                .as("what would be heard of one that does")
                .isNotEmpty();
    }

    private List<String> wholes(String login, String address, Object... words) {
        int[] status = new int[1];
        StatementCount heard = StatementCount.of(
                () -> status[0] = web.perform(get(address, words).with(request -> {
                            CurrentActor.set(request, office.actor(login));
                            return request;
                        }))
                        .andReturn()
                        .getResponse()
                        .getStatus());
        assertThat(status[0]).as(login + " " + address).isIn(200, 302);
        return new Plans(jdbc)
                .fullScans(heard).stream()
                        .map(step -> login + " " + address + "\n" + step)
                        .toList();
    }
}

@OnMariaDb
class MariaDbLargeTablesTests extends LargeTablesTests {}

@OnMySql
class MySqlLargeTablesTests extends LargeTablesTests {}
