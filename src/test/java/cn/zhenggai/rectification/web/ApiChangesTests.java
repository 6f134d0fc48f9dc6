package cn.zhenggai.rectification.web;

import static cn.zhenggai.TestCounty.OTHER_SCHOOL;
import static cn.zhenggai.rectification.web.CasePlay.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.support.ApiCallers;
import cn.zhenggai.support.ProcessTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A program follows what happens to the cases of its owner, and learns of no others. */
@ProcessTest
class ApiChangesTests {

    @Autowired
    CasePlay play;

    @Autowired
    ApiCallers callers;

    @Autowired
    TestCounty county;

    @Test
    void aProgramFollowsACaseFromItsPlaceOn() {
        String place = end("director");
        String number = play.issued(play.general());
        JsonNode first = changes("director", place);
        assertThat(deeds(first, number)).containsExactly("OPEN", "SIGN_NOTICE", "PAPER_ISSUED");
        assertThat(first.at("/items/0/href").asText()).isEqualTo("/api/v1/cases/" + number);
        assertThat(first.at("/items/0/actorName").asText()).isEqualTo("督学甲");
        assertThat(first.get("more").asBoolean()).isFalse();
        play.act(OFFICER, number, "receive", null);
        assertThat(deeds(changes("director", first.get("next").asText()), number))
                .containsExactly("RECEIVE", "PAPER_ISSUED");
    }

    @Test
    void aSchoolLearnsOfACaseWhenItIsIssuedAndNoOtherSchoolDoes() {
        String school = end(OFFICER);
        String number = play.opened(play.general());
        JsonNode draft = changes(OFFICER, school);
        assertThat(deeds(draft, number)).isEmpty();
        play.act("sectionhead", number, "sign-notice", null);
        assertThat(deeds(changes(OFFICER, draft.get("next").asText()), number))
                .containsExactly("SIGN_NOTICE", "PAPER_ISSUED");
        assertThat(deeds(changes("principal." + OTHER_SCHOOL, school), number)).isEmpty();
    }

    @Test
    void whatIsConfidentialIsToldToThoseWhoMayKnow() {
        String place = end("director");
        String number = play.opened(Map.of(
                "schoolId", county.school(TestCounty.SCHOOL),
                "itemCode", "L01",
                "severity", "GENERAL",
                "source", "INSPECTION",
                "foundOn", play.today().toString(),
                "place", "办公室" + place,
                "description", "师德问题"));
        assertThat(deeds(changes("director", place), number)).contains("OPEN");
        for (String other : List.of("registrar", "auditor", "inspector2", "township.1", OFFICER, "admin")) {
            assertThat(deeds(changes(other, place), number)).as(other).isEmpty();
        }
    }

    @Test
    void anAuditorReadsTheCourseWithoutPersons() {
        String place = end("auditor");
        String number = play.underWay();
        JsonNode read = changes("auditor", place);
        assertThat(deeds(read, number)).contains("RECEIVE", "ASSIGN");
        read.get("items").forEach(item -> {
            assertThat(item.get("actorName").asText()).isIn("＊＊", "");
            assertThat(item.has("actorId")).isFalse();
        });
        assertThat(read.toString()).doesNotContain(county.actor(CasePlay.WORKER).name());
    }

    @Test
    void pagesGoOnWithoutGapsFromTheBeginning() {
        play.underWay();
        List<String> paged = new ArrayList<>();
        JsonNode page;
        String after = "";
        do {
            page = callers.as("director")
                    .get("/api/v1/changes?limit=3" + after)
                    .expect(200)
                    .body();
            page.get("items").forEach(item -> paged.add(item.get("number").asText() + item.get("entryNo")));
            after = "&after=" + page.get("next").asText();
        } while (page.get("more").asBoolean());
        assertThat(paged).doesNotHaveDuplicates().hasSizeGreaterThan(3);
        assertThat(end("director")).isEqualTo(page.get("next").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "c", "c-1", "cZZZZZZZZZZZZZZZZZZZ", "x1"})
    void aPlaceThatNoPageGaveIsRefusedAndNotTakenForTheBeginning(String place) {
        assertThat(callers.as("director")
                        .get("/api/v1/changes?after=" + place)
                        .expect(400)
                        .at("/errors/0/field"))
                .isEqualTo("after");
    }

    private String end(String who) {
        JsonNode end = changes(who, "end");
        assertThat(end.get("items")).isEmpty();
        return end.get("next").asText();
    }

    private JsonNode changes(String who, String after) {
        return callers.as(who)
                .get("/api/v1/changes?limit=100&after=" + after)
                .expect(200)
                .body();
    }

    private static List<String> deeds(JsonNode changes, String number) {
        List<String> deeds = new ArrayList<>();
        changes.get("items").forEach(item -> {
            if (item.get("number").asText().equals(number)) {
                deeds.add(item.get("action").asText());
            }
        });
        return deeds;
    }
}
