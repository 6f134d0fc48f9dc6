package cn.zhenggai.rectification.web;

import static cn.zhenggai.rectification.web.CasePlay.OFFICER;
import static cn.zhenggai.rectification.web.CasePlay.PRINCIPAL;
import static cn.zhenggai.rectification.web.CasePlay.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.support.ApiCaller.Reply;
import cn.zhenggai.support.ApiCallers;
import cn.zhenggai.support.ProcessTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What programs get wrong is told to them at the field, and never ends as a failure of the server. */
@ProcessTest
class ApiMistakesTests {

    @Autowired
    CasePlay play;

    @Autowired
    ApiCallers callers;

    @ParameterizedTest
    @ValueSource(strings = {"RC-26-1", "rc-2026-000001", "17", "RC-2026-000001%20", "%E6%A1%88"})
    void anAddressThatIsNoNumberIsNotThere(String number) {
        Reply reply = callers.as("director").get("/api/v1/cases/" + number).expect(404);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        callers.as("director")
                .post("/api/v1/cases/" + number + "/receive", Map.of())
                .expect(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/cases?severity=HUGE, severity",
        "/api/v1/cases?view=none, view",
        "/api/v1/cases?school=abc, school",
        "/api/v1/cases?mine=perhaps, mine",
        "/api/v1/cases?limit=many, limit",
        "/api/v1/tasks?list=later, list",
        "/api/v1/schools?limit=1e9, limit",
        "/api/v1/cases?limit=0, limit",
        "/api/v1/cases?limit=-1, limit",
        "/api/v1/cases?limit=101, limit",
        "/api/v1/cases?limit=, limit",
        "/api/v1/cases?stat=OPEN, stat",
        "/api/v1/cases?severity=, severity",
        "/api/v1/cases?view=all&view=open, view",
        "/api/v1/cases?after=2026-10-01, after",
        "/api/v1/tasks?after=x, after",
        "/api/v1/inbox?topic=foo, topic",
        "/api/v1/inbox?show=foo, show",
        "/api/v1/inbox?kind=foo, kind",
        "/api/v1/catalogue?on=, on",
        "/api/v1/me?limit=5, limit"
    })
    void anAddressWithAWordThatMakesNoSenseNamesTheParameter(String path, String parameter) {
        assertThat(callers.as("director").get(path).expect(400).at("/errors/0/field"))
                .isEqualTo(parameter);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"severity\": \"HUGE\"}     | severity",
                "{\"severity\": 1}            | severity",
                "{\"foundOn\": \"16.9.2026\"} | foundOn",
                "{\"foundOn\": \"2026-02-30\"}| foundOn",
                "{\"foundOn\": 20000}         | foundOn",
                "{\"schoolId\": \"one\"}      | schoolId",
                "{\"schoolId\": \"1\"}        | schoolId",
                "{\"schoolId\": 1.7}          | schoolId",
                "{\"schoolId\": 99999999999999999999} | schoolId",
                "{\"fixedOnTheSpot\": 1}      | fixedOnTheSpot",
                "{\"beforePhotos\": [1, null]}| beforePhotos.1",
                "{\"beforePhotos\": [\"x\"]}  | beforePhotos.0",
                "{\"colour\": \"red\"}        | colour"
            })
    void aBodyThatCannotBeReadNamesTheField(String body, String field) {
        Reply reply = callers.as("inspector1").post("/api/v1/cases", body).expect(400);
        assertThat(reply.at("/errors/0/field")).isEqualTo(field);
        assertThat(reply.at("/detail")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{} {}", "{\"place\": \"a\", \"place\": \"b\"}"})
    void aBodyThatIsNoProperJsonIsRefused(String body) {
        callers.as("inspector1").post("/api/v1/cases", body).expect(400);
    }

    @Test
    void anEmptyFindingIsRefusedWithAllItsGaps() {
        Reply reply = callers.as("inspector1").post("/api/v1/cases", Map.of()).expect(422);
        assertThat(reply.body().get("errors").findValuesAsText("field"))
                .contains("schoolId", "itemCode", "severity", "source", "place", "description", "foundOn");
        assertThat(reply.body().get("errors").findValuesAsText("message")).allMatch(text -> !text.isBlank());
    }

    @Test
    void aDecisionThatWasNotGivenIsNeverGuessed() {
        String number = play.underWay();
        play.report(number);
        String address = "/api/v1/cases/" + number + "/sign-report";
        Reply reply = callers.as(PRINCIPAL).post(address, Map.of("note", "好")).expect(422);
        assertThat(reply.at("/errors/0/field")).isEqualTo("signed");
        assertThat(play.story(PRINCIPAL, number).get("state").asText()).isEqualTo("SCHOOL_REVIEW");
        refused("inspector1", number, "verify", Map.of("opinion", "看过"), "passed");
        refused("sectionhead", number, "review-plan", Map.of(), "approved");
        refused("deputy", number, "approve-closure", Map.of(), "approved");
        refused("registrar", number, "name-verifiers", Map.of("person", 1), "position");
    }

    @Test
    void whatAnActionLacksIsToldAtItsField() {
        String number = play.opened(play.general());
        refused("sectionhead", number, "sign-notice", Map.of("deadline", "2020-01-01"), "deadline");
        refused("sectionhead", number, "withdraw", Map.of(), "reason");
        refused("inspector1", number, "change-severity", Map.of("severity", "MAJOR"), "reason");
        play.act("sectionhead", number, "sign-notice", null);
        play.act(OFFICER, number, "receive", null);
        refused(OFFICER, number, "assign", Map.of(), "assignee");
        play.act(OFFICER, number, "assign", Map.of("assignee", play.worker(number)));
        refused(WORKER, number, "report", Map.of("measures", "清走"), "afterPhotos");
        refused(WORKER, number, "report", Map.of("measures", "清走", "cost", 0.00001), "cost");
    }

    @Test
    void aPhotoIsNamedOnceByItsUploaderAndAnswersAHazardOfThisCase() {
        Map<String, Object> finding = play.general();
        long photo = ((List<?>) finding.get("beforePhotos"))
                .stream().mapToLong(id -> (Long) id).findFirst().orElseThrow();
        Map<String, Object> twice = new HashMap<>(finding);
        twice.put("beforePhotos", List.of(photo, photo));
        assertThat(callers.as("inspector1")
                        .post("/api/v1/cases", twice)
                        .expect(422)
                        .at("/errors/0/code"))
                .isEqualTo("photoGone");
        callers.as("inspector2").post("/api/v1/cases", finding).expect(422);
        String number = play.underWay();
        long foreign = CasePlay.ids(play.story("inspector1", play.issued(finding)), "BEFORE")
                .get(0);
        Map<String, Object> astray = Map.of("evidence", callers.as(WORKER).photo(), "answers", foreign);
        Reply reply = refused(
                WORKER, number, "report", Map.of("measures", "清走", "afterPhotos", List.of(astray)), "afterPhotos");
        assertThat(reply.body().get("errors").findValuesAsText("code")).contains("answersUnknown");
    }

    @Test
    void aDayThatNoCalendarHoldsIsRefused() {
        Map<String, Object> finding = play.general();
        finding.put("deadline", "+999999-01-01");
        assertThat(callers.as("inspector1")
                        .post("/api/v1/cases", finding)
                        .expect(422)
                        .at("/errors/0/field"))
                .isEqualTo("deadline");
    }

    @Test
    void aMethodThatIsNotOfferedIsAProblemToo() {
        Reply reply = callers.as("director")
                .send("DELETE", "/api/v1/cases/RC-2026-000001")
                .expect(405);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.header("Allow")).isEqualTo("GET");
    }

    private Reply refused(String who, String number, String action, Object body, String field) {
        Reply reply = callers.as(who)
                .post("/api/v1/cases/" + number + "/" + action, body)
                .expect(422);
        assertThat(reply.body().get("errors").findValuesAsText("field")).contains(field);
        return reply;
    }
}
