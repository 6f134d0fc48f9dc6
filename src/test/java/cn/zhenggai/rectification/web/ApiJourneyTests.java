package cn.zhenggai.rectification.web;

import static cn.zhenggai.rectification.web.CasePlay.OFFICER;
import static cn.zhenggai.rectification.web.CasePlay.PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.support.ApiCaller.Reply;
import cn.zhenggai.support.ApiCallers;
import cn.zhenggai.support.ProcessTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whole stories, told by programs alone. */
@ProcessTest
class ApiJourneyTests {

    @Autowired
    CasePlay play;

    @Autowired
    ApiCallers callers;

    @AfterEach
    void nothingWasLostOnTheWay() {
        for (String check : List.of("log", "work-items")) {
            JsonNode body = callers.as("auditor")
                    .get("/api/v1/checks/" + check)
                    .expect(200)
                    .body();
            assertThat(body.get("ok").asBoolean()).as(body.toString()).isTrue();
        }
    }

    @Test
    void aGeneralHazardIsRejectedOnceAndThenClosed() {
        String number = play.underWay();
        assertThat(play.submit(number).at("/state")).isEqualTo("SUBMITTED");

        Map<String, Object> no = Map.of("passed", false, "opinion", "仍有两套未清");
        assertThat(play.act("inspector1", number, "verify", no).at("/state")).isEqualTo("VERIFYING");
        Reply rejected = play.act("inspector2", number, "verify", no);
        assertThat(rejected.at("/state")).isEqualTo("RECTIFYING");
        assertThat(rejected.at("/round")).isEqualTo("2");
        assertThat(rejected.at("/waiting/0/step")).isEqualTo("RECTIFY");

        play.submit(number);
        Map<String, Object> yes = Map.of("passed", true, "opinion", "已清空");
        play.act("inspector1", number, "verify", yes);
        Reply closed = play.act("inspector2", number, "verify", yes);
        assertThat(closed.at("/state")).isEqualTo("CLOSED");
        assertThat(closed.body().get("waiting")).isEmpty();

        JsonNode story = play.story("director", number);
        assertThat(story.get("rounds").findValuesAsText("passed")).containsExactly("false", "true");
        assertThat(story.get("verifiers").findValuesAsText("opinion"))
                .containsExactly("仍有两套未清", "仍有两套未清", "已清空", "已清空");
        assertThat(CasePlay.ids(story, "AFTER")).hasSize(2);
        assertThat(story.get("log").findValuesAsText("action"))
                .containsExactly(
                        "OPEN",
                        "SIGN_NOTICE",
                        "PAPER_ISSUED",
                        "RECEIVE",
                        "PAPER_ISSUED",
                        "ASSIGN",
                        "REPORT",
                        "SIGN_REPORT",
                        "REJECT",
                        "REJECT",
                        "PAPER_ISSUED",
                        "REPORT",
                        "SIGN_REPORT",
                        "PASS",
                        "PASS",
                        "PAPER_ISSUED");
    }

    @Test
    void aMajorHazardNeedsItsPlanAndItsClosureApproved() {
        String number = play.issued(play.major());
        assertThat(play.act(OFFICER, number, "receive", null).at("/state")).isEqualTo("PLANNING");

        play.act(OFFICER, number, "write-plan", plan());
        play.act("sectionhead", number, "review-plan", Map.of("approved", false, "note", "缺过渡期看护"));
        play.act(OFFICER, number, "write-plan", plan());
        play.act("sectionhead", number, "review-plan", Map.of("approved", true));

        play.act(OFFICER, number, "assign", Map.of("assignee", play.worker(number)));
        play.submit(number);
        pass(number, "CLOSE_REVIEW");
        Reply sentBack = play.act("deputy", number, "approve-closure", Map.of("approved", false, "note", "请复测窗口净宽"));
        assertThat(sentBack.at("/state")).isEqualTo("SUBMITTED");
        pass(number, "CLOSE_REVIEW");
        Reply closed = play.act("deputy", number, "approve-closure", Map.of("approved", true));
        assertThat(closed.at("/state")).isEqualTo("CLOSED");

        JsonNode plans = play.story("deputy", number).get("plans");
        assertThat(plans.findValuesAsText("approved")).containsExactly("false", "true");
        assertThat(plans.findValuesAsText("reviewNote")).containsExactly("缺过渡期看护");
    }

    @Test
    void anOrderThatShouldNotHaveBeenGivenIsTakenBack() {
        String number = play.issued(play.general());
        Reply withdrawn = play.act("sectionhead", number, "withdraw", Map.of("reason", "重复登记"));
        assertThat(withdrawn.at("/state")).isEqualTo("WITHDRAWN");
        JsonNode seenBySchool = play.story(PRINCIPAL, number);
        assertThat(seenBySchool.get("endingReason").asText()).isEqualTo("重复登记");
        assertThat(seenBySchool.get("allowedActions")).isEmpty();
        JsonNode picture = callers.as(PRINCIPAL)
                .get("/api/v1/cases/" + number + "/process")
                .expect(200)
                .body();
        assertThat(picture.get("xml").asText()).contains("bpmn:definitions");
        assertThat(picture.get("passed").toString()).contains("endEvent_withdrawn");
        assertThat(picture.get("current")).isEmpty();
    }

    @Test
    void theRegistrarPutsSomebodyElseInThePlaceOfAVerifier() {
        String number = play.underWay();
        play.submit(number);
        JsonNode candidates = callers.as("registrar")
                .get("/api/v1/cases/" + number + "/eligible-verifiers")
                .expect(200)
                .body()
                .get("items");
        assertThat(candidates.findValuesAsText("name")).startsWith("督学甲", "督学乙").contains("督学丙");
        long third = candidates.get(2).get("id").asLong();
        Reply named = play.act("registrar", number, "name-verifiers", Map.of("position", 2, "person", third));
        assertThat(named.body().get("waiting").findValuesAsText("desk")).containsExactlyInAnyOrder("督学甲", "督学丙");
    }

    private void pass(String number, String thereafter) {
        Map<String, Object> yes = Map.of("passed", true, "opinion", "护栏已拆除，窗扇可开启");
        play.act("inspector1", number, "verify", yes);
        assertThat(play.act("inspector2", number, "verify", yes).at("/state")).isEqualTo(thereafter);
    }

    private Map<String, Object> plan() {
        Map<String, Object> plan = new HashMap<>();
        plan.put("responsibility", "校长负总责，总务处落实");
        plan.put("measures", "拆除护栏，改装可开启护窗");
        plan.put("funds", 1.2);
        plan.put("finishOn", play.today().plusDays(1).toString());
        plan.put("emergencyPlan", "宿舍夜间双人值守");
        plan.put("acceptance", "窗扇可从内部开启");
        return plan;
    }
}
