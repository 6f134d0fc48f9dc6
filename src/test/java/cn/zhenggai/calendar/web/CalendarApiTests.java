package cn.zhenggai.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.support.ApiCaller;
import cn.zhenggai.support.ApiCaller.Reply;
import cn.zhenggai.support.ApiCallers;
import cn.zhenggai.support.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A date explains itself to programs. */
@ProcessTest
class CalendarApiTests {

    private static final String DEADLINE = "/api/v1/calendar/deadline";

    @Autowired
    ApiCallers callers;

    private ApiCaller school;

    @BeforeEach
    void call() {
        school = callers.as("principal.QL0001");
    }

    @Test
    void aDeadlineComesWithEachSkippedOrMadeUpDay() {
        Reply reply =
                school.get(DEADLINE + "?from=2026-02-13&amount=5&unit=WORKDAYS").expect(200);
        assertThat(reply.at("/deadline")).isEqualTo("2026-02-27");
        assertThat(reply.body().at("/provisional").asBoolean()).isFalse();
        assertThat(reply.body().at("/days")).hasSize(10);
        assertThat(reply.body().at("/days/0").toString())
                .isEqualTo("{\"day\":\"2026-02-14\",\"kind\":\"MADE_UP\",\"name\":\"春节\",\"reason\":\"春节调休上班\"}");
        assertThat(reply.at("/days/1/reason")).isEqualTo("春节放假");
    }

    @Test
    void namedDaysAndMissingYears() {
        Reply reply = school.get(DEADLINE + "?from=2026-12-28&unit=MILESTONE&milestone=before_flood")
                .expect(200);
        assertThat(reply.at("/deadline")).isEqualTo("2027-05-31");
        assertThat(reply.body().at("/provisional").asBoolean()).isTrue();
        assertThat(reply.at("/days/0/reason")).isEqualTo("汛期开始");
    }

    @ParameterizedTest
    @CsvSource({
        "amount=5&unit=WORKDAYS,                     400, from",
        "from=2026-02-30&amount=5&unit=WORKDAYS,     400, from",
        "from=2026-02-13&amount=five&unit=WORKDAYS,  400, amount",
        "from=2026-02-13&amount=5&unit=FORTNIGHTS,   400, unit",
        "from=2026-02-13&amount=5&unit=,             400, unit",
        "from=2026-02-13&unit=MILESTONE&milestone=X, 400, milestone",
        "from=2026-02-13&unit=WORKDAYS,              422, amount",
        "from=2026-02-13&unit=MILESTONE,             422, milestone",
        "from=2026-02-13&amount=-1&unit=DAYS,        422, amount",
        "from=2026-02-13&amount=99999&unit=DAYS,     422, amount",
        "from=9999-02-13&amount=5&unit=DAYS,         422, from",
        "from=1000-02-13&amount=5&unit=DAYS,         422, from"
    })
    void badInputIsRefusedWithTheNameOfTheField(String query, int status, String field) {
        Reply reply = school.get(DEADLINE + "?" + query).expect(status);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.at("/errors/0/field")).isEqualTo(field);
    }

    @Test
    void yearsAndTheirDaysAreListedForTheOffice() {
        ApiCaller office = callers.as("inspector1");
        Reply years = office.get("/api/v1/calendar/years").expect(200);
        assertThat(years.body().at("/items")).hasSize(3);
        assertThat(years.at("/missing/0")).isEqualTo("2027");
        Reply days = office.get("/api/v1/calendar/days?year=2025").expect(200);
        assertThat(days.body().at("/workdays").asInt()).isEqualTo(248);
        assertThat(days.body().at("/provisional").asBoolean()).isFalse();
        office.get("/api/v1/calendar/days?year=99999").expect(422);
        school.get("/api/v1/calendar/years").expect(403);
    }
}
