package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.support.MovedDeadline;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages that no journey passes: accessible, no wider than the phone, and asking nobody but the server. */
@BrowserTest
class EveryPageTests {

    /** Which door is lit on a page of another address. */
    private static final Map<String, String> LIT = Map.of("/ranking", "/overview", "/my-school", "/my-school");

    @LocalServerPort
    int port;

    @Autowired
    TestCounty county;

    @Autowired
    Office office;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void casesToLookAt() {
        county.settle().letEverybodyIn(Visitor.PASSWORD);
        if (jdbc.sql("select count(*) from rectification_case")
                        .query(Integer.class)
                        .single()
                == 0) {
            office.general();
            office.general().signed();
            office.majorPaperwork().to(CaseState.PLANNING).planWritten();
            office.general().to(CaseState.RECTIFYING).paused();
            office.general().to(CaseState.SUBMITTED).rejected();
            office.general().to(CaseState.CLOSED);
            CaseWalk late = office.majorPaperwork().to(CaseState.RECTIFYING);
            MovedDeadline.to(jdbc, late.number(), LocalDate.now().minusDays(9));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-, /login, login",
        "inspector1, /profile, profile",
        "inspector1, /inbox, inbox-inspector",
        "inspector1, /inbox/preferences, inbox-preferences",
        "admin, /deliveries, deliveries",
        "admin, /server, server",
        "admin, /first-steps, first-steps",
        "inspector1, /tasks?list=done, tasks-done",
        "director, /cases?view=all&lang=en, cases-english",
        "deputy, /cases/print?view=all, cases-printed",
        "deputy, '/escalations/list/print?list=overdue&lang=en', desk-printed",
        "director, /no-such-page, error-404",
        "personnelhead, /escalations, desk-empty",
        "deputy, /escalations, desk-deputy",
        "sectionhead, /overview, overview-section",
        "inspector1, /overview, overview-inspector",
        "officer.QL0001, /cases, cases-school",
        "deputy, '/escalations/list?list=soon&lang=en', desk-list-soon",
        "admin, /people, people",
        "admin, /people/new, person-new",
        "admin, /people/PERSON, person",
        "admin, /people/PERSON/handover, handover",
        "registrar, /work-left, work-left",
        "deputy, /substitutes, substitutes",
        "admin, /units, units",
        "admin, /units/new, unit-new",
        "admin, /units/UNIT, unit",
        "admin, /imports, imports",
        "admin, /imports/new?lang=en, import-new",
        "admin, /catalogue/load, catalogue-load",
        "admin, /calendar?year=2026, calendar",
        "deputy, /calendar?year=2027&lang=en, calendar-missing",
        "admin, /calendar/load, calendar-load",
        "director, /ranking, ranking",
        "director, /ranking/schools/QL0001, ranking-school",
        "officer.QL0001, /my-school, school-own",
        "deputy, '/ranking/weights?lang=en', ranking-weights",
        "deputy, /rules, rules",
        "deputy, /rules/limits, rules-limits",
        "sectionhead, /rules/ladder?lang=en, rules-ladder",
        "admin, /rules/calendar, rules-calendar"
    })
    void fitsTheDeviceAndIsAccessible(String login, String path, String screen) {
        String address = path.replace(
                        "PERSON", String.valueOf(county.actor("inspector1").personId()))
                .replace("UNIT", String.valueOf(county.school(TestCounty.SCHOOL)));
        try (Visitor phone = Visitor.onPhone(port);
                Visitor desk = Visitor.atDesk(port)) {
            for (Visitor visitor : new Visitor[] {phone, desk}) {
                if (!"-".equals(login)) {
                    visitor.as(login);
                }
                visitor.visit(address).fits().inspect(screen);
                lit(visitor, path);
            }
        }
    }

    private static void lit(Visitor visitor, String path) {
        if (LIT.containsKey(path)) {
            assertThat(visitor.page
                            .locator("nav a[aria-current=page][href='" + LIT.get(path) + "']")
                            .count())
                    .as("lit doors on " + path)
                    .isPositive();
        }
    }
}
