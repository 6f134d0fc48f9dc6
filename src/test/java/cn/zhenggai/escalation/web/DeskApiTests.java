package cn.zhenggai.escalation.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.escalation.LateCases;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.support.ApiCaller;
import cn.zhenggai.support.ApiCaller.Reply;
import cn.zhenggai.support.ApiCallers;
import cn.zhenggai.support.ProcessTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk for programs: the same lists, numbers and decisions as on the screens. */
@ProcessTest
class DeskApiTests {

    private static final String DESK = "/api/v1/escalations";

    @Autowired
    ApiCallers callers;

    @Autowired
    TestCounty county;

    @Autowired
    Office office;

    @Autowired
    LateCases cases;

    @Autowired
    Clock clock;

    private ApiCaller deputy;

    @BeforeEach
    void call() {
        county.settle();
        deputy = callers.as("deputy");
    }

    @Test
    void aProposalIsListedCountedDecidedAndToldByTheStoryOfItsCase() {
        CaseWalk walk = cases.late(office.paperwork(), 60);
        cases.ordered(walk);
        JsonNode row = row(list("?list=waiting&limit=2"), walk);
        assertThat(row.at("/decision/kind").asText()).isEqualTo("TALK");
        assertThat(row.at("/decision/decider").asText()).isEqualTo("DEPUTY");
        assertThat(row.at("/level").asInt()).isEqualTo(2);
        int waiting = number("waiting");
        String decide = DESK + "/" + row.at("/decision/id").asLong() + "/decide";
        deputy.post(decide, Map.of("note", "约谈")).expect(422);
        callers.as("director").post(decide, Map.of("taken", true)).expect(403);
        callers.as("inspector3").post(decide, Map.of("taken", true)).expect(404);
        Reply taken = deputy.post(decide, Map.of("taken", true, "note", "周五约谈")).expect(200);
        assertThat(taken.at("/state")).isEqualTo("CONFIRMED");
        deputy.post(decide, Map.of("taken", true)).expect(409);
        assertThat(number("waiting")).isEqualTo(waiting - 1);
        Reply story =
                deputy.get("/api/v1/cases/" + walk.number() + "/escalations").expect(200);
        JsonNode last = story.body().at("/steps").get(story.body().at("/steps").size() - 1);
        assertThat(last.at("/note").asText()).isEqualTo("周五约谈");
        assertThat(last.at("/decidedByName").asText()).isEqualTo("林晓峰");
        assertThat(last.at("/rules").asText()).startsWith("escalation-ladder:");
        JsonNode nameless = callers.as("auditor")
                .get("/api/v1/cases/" + walk.number() + "/escalations")
                .expect(200)
                .body();
        assertThat(nameless.toString()).doesNotContain("林晓峰", "周五约谈");
    }

    @Test
    void numbersEqualTheirListsPageByPage() {
        cases.late(office.paperwork(), 3);
        cases.late(office.majorPaperwork(), 8);
        cases.watch();
        for (String list : List.of("overdue", "soon", "waiting", "bureau")) {
            assertThat(list("?list=" + list + "&limit=2")).as(list).hasSize(number(list));
        }
    }

    @Test
    void ladderActionsAnswerWithTheStory() {
        CaseWalk walk = cases.late(office.paperwork(), 10);
        cases.watch();
        String address = "/api/v1/cases/" + walk.number();
        deputy.post(address + "/urge", Map.of("note", "")).expect(422);
        Reply urged = deputy.post(address + "/urge", Map.of("note", "请今天报告进展")).expect(200);
        assertThat(urged.text()).contains("URGED", "请今天报告进展");
        String until = BureauTime.today(clock).plusDays(3).toString();
        Reply held = deputy.post(address + "/hold", Map.of("until", until, "note", "等待设备到货"))
                .expect(200);
        assertThat(held.at("/holds/0/until")).isEqualTo(until);
        deputy.post(address + "/jump", Map.of("level", 4, "note", "影响恶劣")).expect(403);
        Reply jumped = callers.as("director")
                .post(address + "/jump", Map.of("level", 4, "note", "影响恶劣"))
                .expect(200);
        assertThat(jumped.text()).contains("CIRCULAR");
    }

    @Test
    void urgingManyAnswersForEachAndARepeatUrgesNobodyTwice() {
        CaseWalk open = cases.late(office.paperwork(), 5);
        CaseWalk over = cases.late(office.paperwork(), 5).withdrawn();
        Map<String, Object> body = Map.of(
                "numbers", List.of(open.number().value(), over.number().value(), "RC-1999-000001"), "note", "请尽快整改");
        for (int time = 0; time < 2; time++) {
            Reply reply =
                    deputy.post(DESK + "/urge", body, "urge-" + open.number()).expect(200);
            assertThat(reply.at("/items/0/done")).isEqualTo("true");
            assertThat(reply.at("/items/1/code")).isEqualTo("nobodyToUrge");
            assertThat(reply.at("/items/2/code")).isEqualTo("noSuchCase");
        }
        JsonNode steps = deputy.get("/api/v1/cases/" + open.number() + "/escalations")
                .expect(200)
                .body()
                .at("/steps");
        assertThat(steps.findValuesAsText("clock")).containsOnlyOnce("URGED");
        List<String> many = new ArrayList<>();
        for (int i = 1; i <= 201; i++) {
            many.add("RC-1999-%06d".formatted(i));
        }
        deputy.post(DESK + "/urge", Map.of("numbers", many, "note", "请尽快整改")).expect(422);
    }

    private int number(String list) {
        return deputy.get(DESK + "/desk")
                .expect(200)
                .body()
                .at("/total/" + list)
                .asInt();
    }

    private List<JsonNode> list(String query) {
        List<JsonNode> rows = new ArrayList<>();
        String after = "";
        do {
            Reply page = deputy.get(DESK + query + after).expect(200);
            page.body().at("/items").forEach(rows::add);
            after = "&after=" + page.at("/next");
        } while (after.length() > "&after=".length());
        return rows;
    }

    private static JsonNode row(List<JsonNode> rows, CaseWalk walk) {
        return rows.stream()
                .filter(row -> row.at("/number").asText().equals(walk.number().value()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(walk.number() + " is not in the list"));
    }
}
