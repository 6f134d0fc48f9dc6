package cn.zhenggai.rectification.web;

import static cn.zhenggai.TestCounty.SCHOOL;
import static cn.zhenggai.rectification.web.CasePlay.OFFICER;
import static cn.zhenggai.rectification.web.CasePlay.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.support.ApiCallers;
import cn.zhenggai.support.ProcessTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists hold what waits for the caller or what he may see, page by page. */
@ProcessTest
class ApiListsTests {

    @Autowired
    CasePlay play;

    @Autowired
    ApiCallers callers;

    @Autowired
    TestCounty county;

    @Test
    void workMovesFromListToListAsItIsDone() {
        String number = play.issued(play.general());
        assertThat(numbers(OFFICER, "/api/v1/tasks?list=receive")).contains(number);
        JsonNode before = get(OFFICER, "/api/v1/tasks").get("counts");
        play.act(OFFICER, number, "receive", null);
        assertThat(numbers(OFFICER, "/api/v1/tasks?list=receive")).doesNotContain(number);
        assertThat(numbers(OFFICER, "/api/v1/tasks?list=TODO")).contains(number);
        assertThat(numbers(OFFICER, "/api/v1/tasks?list=done")).contains(number);
        JsonNode after = get(OFFICER, "/api/v1/tasks").get("counts");
        assertThat(after.get("receive").asInt()).isEqualTo(before.get("receive").asInt() - 1);
        assertThat(after.get("todo").asInt()).isEqualTo(before.get("todo").asInt() + 1);
        assertThat(after.get("overdue")).isEqualTo(before.get("overdue"));
        play.act(OFFICER, number, "assign", Map.of("assignee", play.worker(number)));
        JsonNode task = get(WORKER, "/api/v1/tasks?q=" + number).get("items").get(0);
        assertThat(task.get("step").asText()).isEqualTo("RECTIFY");
        assertThat(task.get("href").asText()).isEqualTo("/api/v1/cases/" + number);
        assertThat(numbers(WORKER, "/api/v1/tasks?severity=MAJOR")).doesNotContain(number);
        assertThat(numbers(WORKER, "/api/v1/tasks?category=A")).contains(number);
    }

    @Test
    void stepsOfDifferentNoticesAreCountedEachForItself() {
        int before = get(OFFICER, "/api/v1/tasks").get("counts").get("todo").asInt();
        for (int i = 0; i < 2; i++) {
            play.act(OFFICER, play.issued(play.general()), "receive", null);
        }
        assertThat(get(OFFICER, "/api/v1/tasks").get("counts").get("todo").asInt())
                .isEqualTo(before + 2);
    }

    @Test
    void whatOneStartedIsAListOfHisOwnCases() {
        String number = play.opened(play.general());
        JsonNode started = get("inspector1", "/api/v1/tasks?list=started&q=" + number);
        assertThat(started.get("items").get(0).get("state").asText()).isEqualTo("DRAFT");
        assertThat(started.get("counts").has("todo")).isTrue();
        assertThat(numbers("inspector2", "/api/v1/tasks?list=started&q=" + number))
                .isEmpty();
    }

    @Test
    void casesAreFoundByViewStateSchoolAndText() {
        String number = play.issued(play.general());
        long school = county.school(SCHOOL);
        assertThat(numbers("director", "/api/v1/cases?limit=100")).contains(number);
        assertThat(numbers("director", "/api/v1/cases?state=ISSUED&school=" + school + "&q=" + number))
                .containsExactly(number);
        assertThat(numbers("director", "/api/v1/cases?view=ended&q=" + number)).isEmpty();
        assertThat(numbers("director", "/api/v1/cases?view=claimed&q=" + number))
                .isEmpty();
        assertThat(numbers("director", "/api/v1/cases?view=overdue&q=" + number))
                .isEmpty();
        assertThat(numbers("director", "/api/v1/cases?mine=true&q=" + number)).isEmpty();
        assertThat(numbers("inspector1", "/api/v1/cases?mine=true&q=" + number)).containsExactly(number);
        play.act("sectionhead", number, "withdraw", Map.of("reason", "重复登记"));
        assertThat(numbers("director", "/api/v1/cases?view=ended&q=" + number)).containsExactly(number);
    }

    @Test
    void pagesFollowEachOtherWithoutGapsAndRepetitions() {
        for (int i = 0; i < 5; i++) {
            play.issued(play.general());
        }
        for (String list : List.of("/api/v1/cases?view=open", "/api/v1/cases?view=all", "/api/v1/tasks?list=receive")) {
            List<String> whole = numbers(OFFICER, list + "&limit=100");
            List<String> paged = new ArrayList<>();
            String after = "";
            do {
                JsonNode page = get(OFFICER, list + "&limit=2&after=" + after);
                assertThat(page.get("items").size()).isBetween(1, 2);
                paged.addAll(page.get("items").findValuesAsText("number"));
                after = page.path("next").asText();
            } while (!after.isEmpty());
            assertThat(paged).startsWith(whole.toArray(String[]::new)).hasSameSizeAs(new HashSet<>(paged));
        }
    }

    @Test
    void aPageHasFromOneToAHundredRows() {
        for (int i = 0; i < 2; i++) {
            play.issued(play.general());
        }
        assertThat(numbers("director", "/api/v1/cases?limit=1")).hasSize(1);
        get("director", "/api/v1/cases?limit=100");
    }

    @Test
    void inspectorsFindSchoolsAndHazardsToReport() {
        JsonNode schools = get("inspector1", "/api/v1/schools?q=" + URLEncoder.encode("柳河", StandardCharsets.UTF_8));
        assertThat(schools.get("items").findValuesAsText("code")).containsExactly(SCHOOL);
        JsonNode catalogue = get("inspector1", "/api/v1/hazards");
        assertThat(catalogue.get("items").size()).isEqualTo(100);
        assertThat(catalogue.at("/categories/A").asText()).isEqualTo("消防安全");
        assertThat(catalogue.at("/items/1/limit/unit").asText()).isEqualTo("WORKDAYS");
    }

    private JsonNode get(String who, String path) {
        return callers.as(who).get(path).expect(200).body();
    }

    private List<String> numbers(String who, String path) {
        return get(who, path).get("items").findValuesAsText("number");
    }
}
