package cn.zhenggai.rectification.web;

import static cn.zhenggai.TestCounty.OTHER_SCHOOL;
import static cn.zhenggai.rectification.web.CasePlay.OFFICER;
import static cn.zhenggai.rectification.web.CasePlay.PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.support.ApiCaller.Reply;
import cn.zhenggai.support.ApiCallers;
import cn.zhenggai.support.ProcessTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Programs may do what the people may do whose tokens they hold, and learn no more. */
@ProcessTest
@ExtendWith(OutputCaptureExtension.class)
class ApiRightsTests {

    @Autowired
    CasePlay play;

    @Autowired
    ApiCallers callers;

    @Autowired
    TestCounty county;

    @Test
    void aForeignSchoolDoesNotLearnThatTheCaseExistsAndItsAttemptIsLogged(CapturedOutput output) {
        String number = play.issued(play.general());
        String foreign = "principal." + OTHER_SCHOOL;
        Reply hidden = callers.as(foreign).get("/api/v1/cases/" + number).expect(404);
        Reply absent = callers.as(foreign).get("/api/v1/cases/RC-2001-000001").expect(404);
        assertThat(hidden.at("/detail")).isEqualTo(absent.at("/detail"));
        callers.as(foreign)
                .post("/api/v1/cases/" + number + "/receive", Map.of())
                .expect(404);
        assertThat(output).contains("denied: " + foreign + " asked for case " + number);
    }

    @Test
    void aSchoolDoesNotLearnOfADraft() {
        String number = play.opened(play.general());
        callers.as(PRINCIPAL).get("/api/v1/cases/" + number).expect(404);
    }

    @Test
    void anAdministratorCanDoNothingToACase() {
        String number = play.opened(play.general());
        callers.as("admin").get("/api/v1/cases/" + number).expect(404);
        for (Action action : Action.values()) {
            callers.as("admin")
                    .post(address(number, action), MatrixRows.body(action))
                    .expect(404);
        }
        callers.as("admin").post("/api/v1/cases", play.general()).expect(403);
        assertThat(callers.as("admin")
                        .get("/api/v1/cases?view=all")
                        .expect(200)
                        .body()
                        .get("items"))
                .isEmpty();
        assertThat(play.story("inspector1", number).get("log")).hasSize(1);
    }

    @Test
    void whoComesSecondIsToldWhoWasFaster() {
        String number = play.issued(play.general());
        List<Reply> replies = Stream.of(OFFICER, PRINCIPAL)
                .map(who -> CompletableFuture.supplyAsync(
                        () -> callers.as(who).post(address(number, Action.RECEIVE), null)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 409);
        Reply second = replies.stream()
                .filter(reply -> reply.status() == 409)
                .findFirst()
                .orElseThrow();
        String faster =
                county.actor(replies.get(0) == second ? PRINCIPAL : OFFICER).name();
        assertThat(second.at("/code")).isEqualTo("stepTakenBy");
        assertThat(second.at("/detail")).startsWith(faster);
        assertThat(second.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(play.story(OFFICER, number).get("receivedByName").asText()).isEqualTo(faster);
    }

    @Test
    void anAuditorReadsTheStoryWithoutPersons() {
        String number = play.underWay();
        JsonNode story = play.story("auditor", number);
        assertThat(story.get("waiting").findValuesAsText("desk")).containsExactly("＊＊");
        assertThat(story.toString())
                .doesNotContain(county.actor("inspector1").name())
                .doesNotContain(county.actor(OFFICER).name())
                .doesNotContain(county.actor(CasePlay.WORKER).name());
    }

    @Test
    void onlyThoseWhoAnswerForTheBooksMayProveThem() {
        for (String check : List.of("log", "work-items")) {
            for (String who : List.of("auditor", "registrar", "director", "admin")) {
                callers.as(who).get("/api/v1/checks/" + check).expect(200);
            }
            for (String who : List.of("inspector1", "sectionhead", "deputy", "township.1", PRINCIPAL)) {
                callers.as(who).get("/api/v1/checks/" + check).expect(403);
            }
        }
    }

    @Test
    void aTokenTellsWhoseItIs() {
        JsonNode me = callers.as("inspector1").get("/api/v1/me").expect(200).body();
        assertThat(me.get("login").asText()).isEqualTo("inspector1");
        assertThat(me.at("/unit/name").asText()).isEqualTo("安全股");
        assertThat(me.at("/unit/kind").asText()).isEqualTo("SECTION");
        assertThat(me.get("roles").toString()).isEqualTo("[\"INSPECTOR\"]");
        assertThat(me.get("language").asText()).isEqualTo("zh");
    }

    private static String address(String number, Action action) {
        return "/api/v1/cases/" + number + "/" + action.path();
    }
}
