package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.lookback.sample.OrderingLookBack;
import cn.zhenggai.lookback.search.OrderingSearch;
import cn.zhenggai.lookback.search.SearchEntry;
import cn.zhenggai.lookback.search.SearchScope;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.support.Photos;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A relapse found by a look-back: from the inspector's phone to the school that has to put it right again. */
@BrowserTest
class LookBackJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    TestCounty county;

    @Autowired
    Office office;

    @Autowired
    OrderingLookBack ordering;

    @Autowired
    OrderingSearch searching;

    @TempDir
    Path folder;

    @BeforeEach
    void settle() {
        county.settle().letEverybodyIn(Visitor.PASSWORD);
    }

    @Test
    void aRelapseIsFoundOnThePhoneDecidedAtTheDeskAndWaitsForTheSchool() throws IOException {
        CaseWalk walk = office.photographed(Photos.jpeg(990_001), CaseState.CLOSED);
        String inspector = given(walk);
        String part = "/look-backs/of/" + walk.number();
        Path photo = Files.write(Files.createTempFile(folder, "photo", ".jpg"), Photos.jpeg(990_002));
        try (Visitor phone = Visitor.onPhone(port).as(inspector)) {
            phone.visit("/visits").inspect("visits-with-look-back").fits();
            phone.follow("去看");
            assertThat(phone.path()).isEqualTo(part);
            phone.page.locator("label:has-text('已反弹')").click();
            phone.press("提交结果");
            assertThat(phone.page.locator("#note-error").textContent()).isNotBlank();
            phone.type("note", "疏散出口又上了锁");
            phone.inspect("look-back-refused").fits();
            phone.takePhoto("photos", photo).press("提交结果");
            assertThat(phone.path()).isEqualTo("/cases/" + walk.number());
        }
        try (Visitor desk = Visitor.atDesk(port).as("sectionhead")) {
            desk.visit(part);
            assertThat(desk.shows("疏散出口又上了锁")).isTrue();
            desk.inspect("reopening-to-decide").press("同意重启");
            desk.visit(part).inspect("reopened");
            desk.visit("/look-backs").inspect("look-backs");
            desk.visit("/cases/" + walk.number()).inspect("reopened-case");
        }
        assertThat(walk.state()).isEqualTo(CaseState.RECTIFYING);
    }

    @Test
    void aSchoolAnswersWhatItWasAskedToLookFor() {
        CaseWalk walk = office.photographed(Photos.jpeg(990_003), CaseState.CLOSED);
        searching
                .order(
                        walk.number(),
                        office.actor("sectionhead"),
                        new SearchEntry(
                                SearchScope.TOWNSHIP,
                                "疏散出口是否上锁",
                                LocalDate.now().plusDays(9)))
                .orThrow();
        try (Visitor phone = Visitor.onPhone(port).as(CaseWalk.OFFICER)) {
            phone.visit("/searches").inspect("searches-school").fits();
            phone.follow("疏散出口是否上锁").inspect("search-answer").fits();
            phone.page.locator("label:has-text('未发现')").click();
            phone.type("note", "逐层查看，均未上锁").press("提交答复");
            assertThat(phone.shows("逐层查看，均未上锁")).isTrue();
        }
        try (Visitor desk = Visitor.atDesk(port).as("sectionhead")) {
            desk.visit("/searches").inspect("searches").follow("疏散出口是否上锁").inspect("search");
        }
    }

    private String given(CaseWalk walk) {
        Actor head = office.actor("sectionhead");
        return IntStream.rangeClosed(1, 3)
                .mapToObj(n -> office.actor("inspector" + n))
                .filter(one -> ordering.order(
                                walk.number(),
                                head,
                                one.personId(),
                                LocalDate.now().plusDays(5))
                        .accepted())
                .findFirst()
                .orElseThrow()
                .login();
    }
}
