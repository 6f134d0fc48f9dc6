package cn.zhenggai.rectification.web;

import static cn.zhenggai.rectification.web.CasePlay.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.support.ApiCaller.Reply;
import cn.zhenggai.support.ApiCallers;
import cn.zhenggai.support.ProcessTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A program that lost the answer sends its request again. */
@ProcessTest
class ApiRepeatTests {

    @Autowired
    CasePlay play;

    @Autowired
    ApiCallers callers;

    private final String key = UUID.randomUUID().toString();

    @Test
    void aFindingThatIsSentTwiceUnderOneKeyIsOneCase() {
        Map<String, Object> finding = play.general();
        Reply first =
                callers.as("inspector1").post("/api/v1/cases", finding, key).expect(201);
        Reply again =
                callers.as("inspector1").post("/api/v1/cases", finding, key).expect(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.header("Location")).isEqualTo("/api/v1/cases/" + first.at("/number"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void aStepThatIsSentTwiceUnderOneKeyIsTakenOnceAndAnsweredAlike() {
        String address = "/api/v1/cases/" + play.issued(play.general()) + "/receive";
        Reply first = callers.as(OFFICER).post(address, Map.of(), key).expect(200);
        assertThat(callers.as(OFFICER).post(address, Map.of(), key).expect(200).body())
                .isEqualTo(first.body());
        callers.as(OFFICER).post(address, Map.of()).expect(409);
    }

    @Test
    void aKeyThatWasUsedForSomethingElseIsRefused() {
        Map<String, Object> finding = play.general();
        callers.as("inspector1").post("/api/v1/cases", finding, key).expect(201);
        Map<String, Object> other = new HashMap<>(finding);
        other.put("place", "食堂");
        callers.as("inspector1").post("/api/v1/cases", other, key).expect(422);
    }

    @Test
    void aHiddenCaseStaysHiddenUnderAKey() {
        String address = "/api/v1/cases/" + play.opened(play.general()) + "/receive";
        callers.as(OFFICER).post(address, Map.of(), key).expect(404);
        callers.as(OFFICER).post(address, Map.of(), key).expect(404);
    }
}
