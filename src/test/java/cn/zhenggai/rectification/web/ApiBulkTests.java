package cn.zhenggai.rectification.web;

import static cn.zhenggai.rectification.web.CasePlay.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.support.ApiCaller.Reply;
import cn.zhenggai.support.ApiCallers;
import cn.zhenggai.support.ProcessTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many things sent together are each done or refused for themselves, and done once. */
@ProcessTest
class ApiBulkTests {

    private static final String OPEN = "/api/v1/cases/bulk";
    private static final String ASSIGN = "/api/v1/cases/bulk/assign";

    @Autowired
    CasePlay play;

    @Autowired
    ApiCallers callers;

    @Autowired
    JdbcClient jdbc;

    @Test
    void eachFindingBecomesACaseOrIsRefusedAtItsFields() {
        Map<String, Object> wrong = new HashMap<>(play.general());
        wrong.put("schoolId", 999_999);
        int before = cases();
        JsonNode answer = open(
                "inspector1", null, List.of(item("a", play.general()), item("b", wrong), item(null, play.major())));
        assertThat(answer.get("done").asInt()).isEqualTo(2);
        assertThat(answer.get("refused").asInt()).isEqualTo(1);
        assertThat(answer.findValuesAsText("status")).containsExactly("201", "422", "201");
        assertThat(answer.at("/items/1/key").asText()).isEqualTo("b");
        assertThat(answer.at("/items/1/problem/errors/0/field").asText()).isEqualTo("schoolId");
        assertThat(cases()).isEqualTo(before + 2);
        String href = answer.at("/items/0/href").asText();
        assertThat(callers.as("inspector1").get(href).expect(200).at("/state")).isEqualTo("DRAFT");
    }

    @Test
    void sentAgainUnderItsKeyAnItemIsToldAndNotDoneAgain() {
        String key = key();
        Map<String, Object> finding = play.general();
        String number = open("inspector1", null, List.of(item(key, finding)))
                .at("/items/0/number")
                .asText();
        int before = cases();
        JsonNode again = open("inspector1", null, List.of(item(key(), play.general()), item(key, finding)));
        assertThat(again.at("/items/1/number").asText()).isEqualTo(number);
        assertThat(again.at("/items/1/replayed").asBoolean()).isTrue();
        assertThat(again.at("/items/0/replayed").asBoolean()).isFalse();
        assertThat(cases()).isEqualTo(before + 1);
        JsonNode other = open("inspector1", null, List.of(item(key, play.general())));
        assertThat(other.at("/items/0/problem/code").asText()).isEqualTo("keyOfAnother");
        JsonNode foreign = open("inspector2", null, List.of(item(key, play.general())));
        assertThat(foreign.at("/items/0/problem/code").asText())
                .as("the key of another person")
                .isNotEqualTo("keyOfAnother");
        assertThat(foreign.at("/items/0/replayed").asBoolean()).isFalse();
    }

    @Test
    void aRefusedItemMayComeCorrectedUnderTheSameKey() {
        String key = key();
        Map<String, Object> wrong = new HashMap<>(play.general());
        wrong.remove("place");
        assertThat(open("inspector1", null, List.of(item(key, wrong))).findValuesAsText("status"))
                .containsExactly("422");
        assertThat(open("inspector1", null, List.of(item(key, play.general()))).findValuesAsText("status"))
                .containsExactly("201");
    }

    @Test
    void theWholeRequestIsRepeatedWithItsAnswerAndFinishedWhereTheServerDiedOverIt() {
        String key = key();
        Map<String, Object> body = Map.of("items", List.of(item(null, play.general()), item(null, play.general())));
        Reply first = callers.as("inspector1").post(OPEN, body, key).expect(207);
        int before = cases();
        Reply second = callers.as("inspector1").post(OPEN, body, key).expect(207);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        jdbc.sql("delete from request_key where request_key = :key")
                .param("key", key)
                .update();
        jdbc.sql("delete from bulk_item where item_key = :key")
                .param("key", "all:" + key + "/1")
                .update();
        JsonNode third =
                callers.as("inspector1").post(OPEN, body, key).expect(207).body();
        assertThat(third.at("/items/0/number")).isEqualTo(first.body().at("/items/0/number"));
        assertThat(third.at("/items/0/replayed").asBoolean()).isTrue();
        assertThat(third.at("/items/1/status").asInt())
                .as("found again at the same place")
                .isEqualTo(422);
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void oneKeySentTwiceAtTheSameMomentIsDoneOnce() {
        String key = key();
        Map<String, Object> finding = play.general();
        int before = cases();
        List<CompletableFuture<JsonNode>> two = Stream.of(1, 2)
                .map(i -> CompletableFuture.supplyAsync(() -> open("inspector1", null, List.of(item(key, finding)))))
                .toList();
        List<String> numbers = two.stream()
                .map(answer -> answer.join().at("/items/0/number").asText())
                .toList();
        assertThat(numbers.get(0)).isEqualTo(numbers.get(1)).startsWith("RC-");
        assertThat(cases()).isEqualTo(before + 1);
    }

    @Test
    void workIsGivenOfManyCasesAndWhatTheCallerMayNotSeeIsNotThere() {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            numbers.add(play.issued(play.general()));
            play.act(OFFICER, numbers.get(i), "receive", null);
        }
        String draft = play.opened(play.general());
        long worker = play.worker(numbers.get(0));
        List<Map<String, Object>> items = List.of(
                Map.of("number", numbers.get(0), "assignee", worker),
                Map.of("number", draft, "assignee", worker),
                Map.of("number", numbers.get(1), "assignee", worker, "note", "尽快"),
                Map.of("number", numbers.get(1), "assignee", worker));
        JsonNode answer = callers.as(OFFICER)
                .post(ASSIGN, Map.of("items", items))
                .expect(207)
                .body();
        assertThat(answer.findValuesAsText("status")).containsExactly("200", "404", "200", "409");
        assertThat(answer.at("/items/3/problem/code").asText()).isEqualTo("stepTakenBy");
        assertThat(play.story(OFFICER, numbers.get(1)).at("/state").asText()).isEqualTo("RECTIFYING");
    }

    @Test
    void noneAndTooManyAreRefusedAsAWhole() {
        callers.as("inspector1").post(OPEN, Map.of("items", List.of())).expect(422);
        callers.as("inspector1").post(OPEN, Map.of()).expect(422);
        List<Map<String, Object>> many = Collections.nCopies(101, Map.of("key", "k"));
        assertThat(callers.as("inspector1")
                        .post(OPEN, Map.of("items", many))
                        .expect(422)
                        .at("/code"))
                .isEqualTo("tooManyChosen");
        assertThat(open("inspector1", null, List.of(item("same", play.general()), item("same", play.general())))
                        .at("/items/1/problem/code")
                        .asText())
                .isEqualTo("keyTwice");
        assertThat(open("admin", null, List.of(item(null, play.general()))).findValuesAsText("status"))
                .containsExactly("403");
    }

    private JsonNode open(String who, String key, List<Map<String, Object>> items) {
        return callers.as(who)
                .post(OPEN, Map.of("items", items), key)
                .expect(207)
                .body();
    }

    private static Map<String, Object> item(String key, Map<String, Object> finding) {
        return key == null ? Map.of("finding", finding) : Map.of("key", key, "finding", finding);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private int cases() {
        return jdbc.sql("select count(*) from rectification_case")
                .query(Integer.class)
                .single();
    }
}
