package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.zhenggai.TestCounty;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.catalogue.checklist.Checklists;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.inspection.VisitPlan;
import cn.zhenggai.inspection.plan.PlanningVisit;
import cn.zhenggai.inspection.reading.ReadingVisits;
import cn.zhenggai.inspection.reading.VisitSheet;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.support.Photos;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A visit on a telephone whose clock is wrong, and one that is turned while somebody signs. */
@BrowserTest
class VisitClockJourneyTests {

    private static final String TWO_DAYS_WRONG = """
            (() => {
              const Right = Date;
              const wrong = () => (localStorage.getItem('put right') ? 0 : -2 * 24 * 3600 * 1000);
              window.Date = class extends Right {
                constructor(...parts) {
                  if (parts.length) super(...parts);
                  else super(Right.now() + wrong());
                }
                static now() {
                  return Right.now() + wrong();
                }
              };
            })();""";

    private static final String DARK_AT = """
            ([x, y]) => {
              const canvas = document.querySelector('.visit-pad canvas');
              const scale = canvas.width / canvas.offsetWidth;
              const pixels = canvas.getContext('2d').getImageData((x - 3) * scale, (y - 3) * scale, 6 * scale, 6 * scale).data;
              return pixels.some((value, i) => i % 4 === 0 && value < 128);
            }""";

    @TempDir
    Path folder;

    @LocalServerPort
    int port;

    @Autowired
    TestCounty county;

    @Autowired
    PlanningVisit planning;

    @Autowired
    Checklists lists;

    @Autowired
    ReadingVisits reading;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void settle() {
        county.settle().letEverybodyIn(Visitor.PASSWORD);
    }

    @Test
    void aPhoneTwoDaysWrongThenRightSendsOneTrueRecord() {
        long visit = visit();
        List<String> codes = codes();
        Instant begun;
        try (Visitor phone = Visitor.onOwnPhone(port).as("inspector1")) {
            phone.page.context().addInitScript(TWO_DAYS_WRONG);
            phone.visit("/visits/" + visit + "/write");
            VisitOnPhone hand = new VisitOnPhone(phone.page).ready().takenAlong();
            begun = clock.instant();
            hand.inOrder(codes.get(0));
            phone.offline(true);
            phone.closePage();
            phone.visit("/visits/" + visit + "/write");
            hand = new VisitOnPhone(phone.page).ready();
            hand.inOrder(codes.get(1));
            phone.page.evaluate("localStorage.setItem('put right', 'yes')");
            hand.inOrder(codes.subList(2, codes.size()));
            phone.offline(false);
            hand.toEnd().notSigned().send().sent();
        }
        VisitSheet sheet = reading.sheet(visit, county.actor("inspector1"));
        assertThat(sheet.arrivedAt()).isCloseTo(begun, within(20, ChronoUnit.SECONDS));
        assertThat(sheet.leftAt()).isBetween(sheet.arrivedAt(), clock.instant());
        assertThat(sheet.on()).isEqualTo(BureauTime.dayOf(begun));
        assertThat(sheet.timesPutRight()).isFalse();
        assertThat(jdbc.sql("select count(*) from visit where state = 'RECORDED'")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void aPrincipalSeesTheFindingsAndSignsAfterThePhoneWasTurned() throws IOException {
        long visit = visit();
        try (Visitor phone = Visitor.onOwnPhone(port).as("inspector1")) {
            phone.visit("/visits/" + visit + "/write");
            VisitOnPhone hand = new VisitOnPhone(phone.page).ready();
            hand.notInOrder(codes().get(0), photo()).at("教学楼一层东侧安全出口");
            phone.page.locator("[name=requirement]").fill("立即打开并保持畅通");
            hand.photoSent().done();
            hand.inOrder(codes().subList(1, codes().size())).toEnd();
            found(phone.page, "教学楼一层东侧安全出口", "立即打开并保持畅通");
            hand.fitsAThumb("found");
            Screens.keep(phone.page, "visit-found-whole");
            signed(phone.page);
            phone.page.locator("[data-found] .visit-told-edit").click();
            phone.page.locator("[name=requirement]").fill("立即打开，逐一检查其他出口");
            hand.doneAtTheEnd();
            assertThat(phone.page.locator(".visit-missing").innerText()).contains("签名之后内容有改动");
            assertThat(phone.page.locator("#sign .note-amber").innerText()).contains("重新核对");
            found(phone.page, "教学楼一层东侧安全出口", "逐一检查其他出口");
            signed(phone.page);
            phone.page.locator("[name=sign-name]").fill("张校长");
            phone.page.locator("[name=companions]").focus();
            hand.send().sent();
            phone.visit("/visits/" + visit);
            assertThat(phone.page.locator(".visit-line-item").innerText()).contains("教学楼一层东侧安全出口", "立即打开，逐一检查其他出口");
            assertThat(phone.page.locator(".visit-line-item img").count()).isOne();
            assertThat(phone.page.locator(".visit-signature").count()).isOne();
        }
    }

    /** Above the pad, as the head of the school reads it. */
    private static void found(Page page, String place, String requirement) {
        Locator found = page.locator("[data-found]");
        assertThat(found.innerText()).contains(place, requirement);
        assertThat(found.locator("img").count()).isOne();
        assertThat(found.boundingBox().y).isLessThan(page.locator("#sign").boundingBox().y);
    }

    /** In both turns of the telephone; the findings stand beside the ink in each. */
    private static void signed(Page page) {
        page.locator("#sign .visit-signbutton, .visit-signed .btn").first().click();
        page.setViewportSize(844, 390);
        assertThat(page.locator(".visit-pad-found").innerText()).contains("教学楼一层东侧安全出口");
        drawn(page, 300, 60);
        Screens.keepView(page, "visit-pad-flat");
        page.setViewportSize(390, 844);
        page.waitForCondition(() -> (boolean) page.evaluate(
                "() => { const c = document.querySelector('.visit-pad canvas'); return c.offsetWidth < 390"
                        + " && Math.abs(c.width / c.height - c.offsetWidth / c.offsetHeight) < 0.02; }"));
        drawn(page, 120, 300);
        Screens.keepView(page, "visit-pad-tall");
        page.locator(".visit-padbar .btn-primary").click();
        page.locator("#sign .note-amber").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.locator(".visit-signed img").waitFor();
    }

    /** A stroke from one point of the pad; there is ink where the finger was. */
    private static void drawn(Page page, int x, int y) {
        BoundingBox box = page.locator(".visit-pad canvas").boundingBox();
        page.mouse().move(box.x + x, box.y + y);
        page.mouse().down();
        for (int i = 1; i <= 20; i++) {
            page.mouse().move(box.x + x + i * 4, box.y + y + i * 2);
        }
        page.mouse().up();
        assertThat((boolean) page.evaluate(DARK_AT, List.of(x + 40, y + 20)))
                .as("ink under the finger")
                .isTrue();
    }

    @Test
    void aTimeThatCannotBeIsToldWhereItIsTyped() {
        long visit = visit();
        try (Visitor phone = Visitor.onOwnPhone(port).as("inspector1")) {
            phone.visit("/visits/" + visit + "/write");
            new VisitOnPhone(phone.page).ready().inOrder(codes().get(0)).toEnd();
            phone.page.locator(".visit-times summary").click();
            Locator arrived = phone.page.locator("[name=arrivedAt]");
            String before = arrived.inputValue();
            arrived.fill("2020-01-01T08:00");
            arrived.blur();
            phone.page.locator("#arrived-wrong").waitFor();
            assertThat(arrived.getAttribute("aria-invalid")).isEqualTo("true");
            arrived.fill(before);
            arrived.blur();
            assertThat(phone.page.locator("#arrived-wrong").isVisible()).isFalse();
        }
    }

    private Path photo() throws IOException {
        return Files.write(folder.resolve("exit.jpg"), Photos.jpeg(61));
    }

    private long visit() {
        return planning.plan(
                        county.actor("registrar"),
                        new VisitPlan(
                                county.school(TestCounty.SCHOOL),
                                BureauTime.today(clock),
                                VisitMode.ANNOUNCED,
                                lists.checklist("SMALL", BureauTime.today(clock))
                                        .orElseThrow()
                                        .id(),
                                null,
                                null,
                                null,
                                county.actor("inspector1").personId(),
                                List.of(county.actor("inspector2").personId()),
                                "秋季开学校园安全检查",
                                null))
                .orThrow();
    }

    private List<String> codes() {
        return lists.checklist("SMALL", BureauTime.today(clock)).orElseThrow().items().stream()
                .map(HazardItem::code)
                .toList();
    }
}
