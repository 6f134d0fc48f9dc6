package cn.zhenggai.rectification.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.support.ApiCallers;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.Multipart;
import cn.zhenggai.support.Photos;
import cn.zhenggai.support.ProcessTest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A hazard that is known already is not opened twice without a word, by whichever door it comes; visits have it too. */
@ProcessTest
class AlikeDoorsTests {

    private static final String PASSWORD = "shen-mi-2026";

    @LocalServerPort
    int port;

    @Autowired
    TestCounty county;

    @Autowired
    Office office;

    @Autowired
    ApiCallers callers;

    @Autowired
    CasePlay play;

    @BeforeEach
    void settle() {
        county.settle().letEverybodyIn(PASSWORD);
    }

    @Test
    void overTheApiWhatIsAlikeIsAskedAbout() {
        Map<String, Object> finding = play.general();
        String first = play.opened(finding);
        Map<String, Object> again = again(finding, Map.of());
        assertThat(callers.as("inspector1")
                        .post("/api/v1/cases", again)
                        .expect(422)
                        .body()
                        .toString())
                .contains("\"alike\"", first);
        assertThat(callers.as("inspector1")
                        .post("/api/v1/cases", again(finding, Map.of("alike", "MERGE", "alikeCase", first)))
                        .expect(200)
                        .at("/number"))
                .isEqualTo(first);
        assertThat(walk(first).story().log())
                .extracting(entry -> entry.action())
                .contains(CaseDeed.SEE_AGAIN);
        String repeat = play.opened(again(finding, Map.of("alike", "REPEAT", "alikeCase", first)));
        assertThat(walk(repeat).facts().ties().repeatOf()).isEqualTo(CaseNumber.of(first));
        String another = play.opened(again(finding, Map.of("alike", "ANOTHER")));
        assertThat(another).isNotIn(first, repeat);
        callers.as("inspector1")
                .post("/api/v1/cases", again(finding, Map.of("alike", "MERGE", "alikeCase", "RC-2026-999999")))
                .expect(422);
    }

    @Test
    void theFormShowsWhatIsThereAndTakesTheAnswer() {
        String known = play.opened(play.finding("A04", "GENERAL", "二号楼门厅"));
        HttpReader inspector = new HttpReader(port);
        inspector.logIn("inspector1", PASSWORD);
        inspector.get("/cases/new");
        assertThat(inspector
                        .get("/cases/alike?school=QL0001&itemCode=A04&place=2号楼门厅")
                        .body())
                .doesNotContain(known);
        assertThat(inspector
                        .get("/cases/alike?school=QL0001&itemCode=A04&place=二号楼、门厅")
                        .body())
                .contains("MERGE " + known, "REPEAT " + known, "ANOTHER");
        HttpResponse<String> asked = inspector.post("/cases", form());
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("近90天内同一部位", "MERGE " + known, "二号楼门厅");
        HttpResponse<String> taken = inspector.post("/cases", form().field("alike", "MERGE " + known));
        assertThat(HttpReader.location(taken)).endsWith("/cases/" + known);
        assertThat(inspector.get("/cases/" + known).body())
                .as("what became of it")
                .contains("已并入 " + known)
                .doesNotContain("已登记 " + known);
    }

    @Test
    void whoRecordsWhatTheSchoolCannotMendIsToldThatTheBureauDecides() {
        HttpReader inspector = new HttpReader(port);
        inspector.logIn("inspector1", PASSWORD);
        inspector.get("/cases/new");
        HttpResponse<String> taken = inspector.post("/cases", form("J03", "校门口东侧"));
        assertThat(inspector.get(HttpReader.location(taken)).body())
                .contains("原因在校外，等待负责人决定由谁办理")
                .doesNotContain("等待签发。");
    }

    private Multipart form() {
        return form("A04", "二号楼门厅");
    }

    private Multipart form(String itemCode, String place) {
        return new Multipart()
                .field("school", "柳河镇中心小学")
                .field("itemCode", itemCode)
                .field("severity", "GENERAL")
                .field("source", "INSPECTION")
                .field("foundOn", play.today().toString())
                .field("place", place)
                .field("description", "灭火器压力不足")
                .file("beforePhotos", "现场.jpg", "image/jpeg", Photos.jpeg(71));
    }

    private Map<String, Object> again(Map<String, Object> finding, Map<String, Object> answer) {
        Map<String, Object> again = new HashMap<>(finding);
        again.put("beforePhotos", List.of(callers.as("inspector1").photo()));
        again.putAll(answer);
        return again;
    }

    private CaseWalk walk(String number) {
        return office.walk(CaseNumber.of(number));
    }
}
