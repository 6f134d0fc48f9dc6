package cn.zhenggai.rectification.web;

import static cn.zhenggai.TestCounty.OTHER_SCHOOL;
import static cn.zhenggai.TestCounty.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.support.Altered;
import cn.zhenggai.support.ApiCaller;
import cn.zhenggai.support.ApiCallers;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.Photos;
import cn.zhenggai.support.ProcessTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Behind no door lies the photo that somebody drew on: not for its uploader, not for the director, not for a program. */
@ProcessTest
class MarkedPhotoDoorsTests {

    private static final String PASSWORD = "shen-mi-2026";
    private static final int PICTURE = 930_001;

    private static final List<String> READERS = List.of(
            "inspector1",
            "inspector3",
            "sectionhead",
            "registrar",
            "deputy",
            "director",
            "auditor",
            "admin",
            "township.1",
            "principal." + SCHOOL,
            "officer." + SCHOOL,
            "worker." + SCHOOL,
            "principal." + OTHER_SCHOOL);

    @LocalServerPort
    int port;

    @Autowired
    TestCounty county;

    @Autowired
    Office office;

    @Autowired
    ApiCallers callers;

    private long original;
    private long marked;
    private CaseWalk walk;

    @BeforeEach
    void aCaseWithAMarkedPhoto() {
        county.settle().letEverybodyIn(PASSWORD);
        ApiCaller inspector = callers.as("inspector1");
        original = inspector
                .photo(Photos.jpeg(PICTURE), null)
                .expect(200)
                .body()
                .at("/id")
                .asLong();
        ApiCaller.Reply copy = inspector
                .photo(Altered.written(Photos.withMarks(PICTURE), 0.9f), original)
                .expect(200);
        assertThat(copy.at("/marked")).isEqualTo("true");
        marked = copy.body().at("/id").asLong();
        walk = office.open(office.finding().photos(List.of(marked))).to(CaseState.RECTIFYING);
    }

    @Test
    void nobodyGetsTheOriginalByPageProgramOrThumbnail() {
        for (String login : READERS) {
            HttpReader browser = new HttpReader(port);
            browser.logIn(login, PASSWORD);
            for (String door : List.of("/evidence/" + original, "/evidence/" + original + "/thumbnail")) {
                assertThat(browser.get(door).statusCode())
                        .as(login + " " + door)
                        .isEqualTo(404);
                assertThat(callers.as(login).get("/api/v1" + door).status())
                        .as(login + " /api/v1" + door)
                        .isEqualTo(404);
            }
        }
        callers.as("inspector1").get("/api/v1/evidence/" + marked).expect(200);
    }

    @Test
    void pagesPrintsAndAnswersTellOfTheMarkedPhotoAlone() {
        String file = "/evidence/" + original;
        HttpReader browser = new HttpReader(port);
        browser.logIn("inspector1", PASSWORD);
        String page = browser.get("/cases/" + walk.number()).body();
        assertThat(page).contains("/evidence/" + marked, "已标注").doesNotContain(file + "\"", file + "/", file + " ");
        assertThat(browser.get("/cases/" + walk.number() + "/print").body()).contains("（已标注）");
        ApiCaller.Reply story =
                callers.as("director").get("/api/v1/cases/" + walk.number()).expect(200);
        assertThat(story.text()).contains(file(marked)).doesNotContain(file(original));
        ApiCaller.Reply hints = callers.as(CaseWalk.WORKER)
                .get("/api/v1/cases/" + walk.number() + "/photo-hints?evidence=" + again())
                .expect(200);
        assertThat(hints.text())
                .contains("\"otherEvidence\":" + marked)
                .doesNotContain("\"otherEvidence\":" + original);
    }

    @Test
    void aSecondMarkingAfterTheFirstWasUsedIsRefusedInWords() {
        ApiCaller.Reply refused = callers.as("inspector1")
                .photo(Altered.written(Photos.withMarks(PICTURE), 0.9f), original)
                .expect(422);
        assertThat(refused.at("/code")).isEqualTo("originalInUse");
    }

    private long again() {
        return callers.as(CaseWalk.WORKER)
                .photo(Photos.jpeg(PICTURE), null)
                .expect(200)
                .body()
                .at("/id")
                .asLong();
    }

    private static String file(long id) {
        return "/evidence/" + id + "\"";
    }
}
