package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.catalogue.checklist.Checklists;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.inspection.VisitPlan;
import cn.zhenggai.inspection.plan.PlanningVisit;
import cn.zhenggai.point.KeepingPoints;
import cn.zhenggai.point.PointEntry;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.support.Photos;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On the spot, with a telephone: without a list, without a network, at a plate; and how many taps it takes. */
@BrowserTest
class OnSiteJourneyTests {

    private static final Locator.WaitForOptions ATTACHED =
            new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

    private static final AtomicInteger PICTURE = new AtomicInteger(4200);

    @LocalServerPort
    int port;

    @Autowired
    TestCounty county;

    @Autowired
    PlanningVisit planning;

    @Autowired
    KeepingPoints points;

    @Autowired
    Checklists lists;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    @BeforeEach
    void settle() {
        county.settle().letEverybodyIn(Visitor.PASSWORD);
    }

    /** Typing apart; a photo is two, its button and the shutter. */
    private static final class Taps {

        private final Page page;
        private int taps;

        private Taps(Page page) {
            this.page = page;
        }

        Taps on(String part) {
            taps++;
            page.locator(part).first().click();
            return this;
        }

        Taps photo(String part, Path file) {
            taps += 2;
            FileChooser camera =
                    page.waitForFileChooser(() -> page.locator(part).first().click());
            camera.setFiles(file);
            page.locator(".visit-finding [data-side=before] [data-photo]")
                    .first()
                    .waitFor();
            return this;
        }

        Taps type(String part, String text) {
            taps++;
            page.locator(part).first().fill(text);
            return this;
        }
    }

    @Test
    void aVisitOfThirtyItemsWithThreeFindingsTakesNoMoreThanTwentySixTapsAndSaysWhatWasTickedTogether()
            throws IOException {
        List<String> codes = codes("AUTUMN");
        assertThat(codes).hasSize(30);
        long visit = visit("AUTUMN");
        try (Visitor phone = Visitor.onOwnTouchPhone(port).as("inspector1")) {
            phone.visit("/visits");
            Taps hand = new Taps(phone.page);
            hand.on("[data-visit='" + visit + "']");
            new VisitOnPhone(phone.page).ready();
            for (String code : codes.subList(0, 3)) {
                hand.photo("[data-item='" + code + "'] [data-mark=BAD]", photo())
                        .type("[name=place]", "一号楼" + code)
                        .on("[data-done]");
            }
            hand.on("[data-rest-all]").on(".visit-ask .btn-primary");
            phone.page
                    .locator("[data-rest-all]")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            hand.on("[data-to-end]").type("[name=sign-name]", "王芳").on(".visit-signbutton");
            hand.taps++;
            ink(phone.page);
            hand.on(".visit-padbar .btn-primary");
            phone.page.locator(".visit-signed img").waitFor();
            hand.on(".visit-send");
            new VisitOnPhone(phone.page).sent();
            assertThat(hand.taps).as("taps").isLessThanOrEqualTo(26);

            phone.visit("/visits/" + visit);
            assertThat(phone.page.locator("[data-bulk]").innerText()).contains("合格项中 27 项为批量勾选");
            phone.visit("/visits/" + visit + "/print");
            assertThat(phone.page.locator("body").innerText()).contains("合格项中27项为批量勾选");
        }
        assertThat(count("select items_ok from visit where id = " + visit)).isEqualTo(27);
        assertThat(count("select count(*) from visit_result where bulk_at is not null and visit_id = " + visit))
                .isEqualTo(27);
    }

    @Test
    void withoutAListThereIsAnEmptyPageWithACameraAndWordsLeadToTheItem() throws IOException {
        long visit = visit(null);
        try (Visitor phone = Visitor.onOwnPhone(port).as("inspector1")) {
            phone.visit("/visits/" + visit + "/write");
            VisitOnPhone hand = new VisitOnPhone(phone.page).ready();
            assertThat(phone.page.locator("[data-item]").count()).isZero();
            hand.fitsAThumb("free-1-empty");

            photographed(phone.page, ".visit-snap");
            assertThat(phone.page.locator("[data-part=lack-item]").innerText()).contains("是什么问题");
            phone.page.locator("[data-naming] [name=words]").fill("二层走廊干粉罐压力不足");
            phone.page.locator("[data-naming] [data-add=A04]").waitFor();
            String offered = phone.page.locator("[data-naming] [data-add=A04]").innerText();
            assertThat(offered).contains("灭火器", "消防法", "通常期限");
            hand.fitsAThumb("free-2-words");
            phone.page.locator("[data-naming] [data-add=A04]").click();
            assertThat(phone.page.locator("[name=description]").inputValue()).isEqualTo("二层走廊干粉罐压力不足");
            assertThat(phone.page.locator("[name=requirement]").inputValue()).startsWith("更换或者送检失效的消防器材");
            hand.at("二层走廊").fitsAThumb("free-3-finding");
            phone.page.locator("[data-done]").click();

            phone.page.locator(".visit-free [name=words]").fill("应急预案没有更新");
            phone.page.locator(".visit-free [data-add=M02]").click();
            hand.at("安全办公室");
            phone.page.locator("[data-done]").click();
            assertThat(phone.page.locator(".visit-found").count()).isEqualTo(2);
            hand.toEnd().fitsAThumb("free-4-end").notSigned().send().sent();
            phone.visit("/visits/" + visit);
            assertThat(phone.page.locator("main").innerText()).contains("二层走廊干粉罐压力不足", "应急预案没有更新");
        }
        assertThat(count("select items_bad from visit where id = " + visit)).isEqualTo(2);
        assertThat(count("select items_unchecked from visit where id = " + visit))
                .isZero();
    }

    @Test
    void aVisitIsBegunWithoutANetworkAllOtherDoorsSayWhatCanBeDoneAndNothingStaysForTheNext() throws IOException {
        long before = count("select count(*) from visit");
        try (Visitor phone = Visitor.onOwnPhone(port).as("inspector1")) {
            phone.visit("/visits");
            phone.page.locator("#visit-device[data-kept=true]").waitFor(ATTACHED);
            phone.page.waitForCondition(
                    () -> (boolean) phone.page.evaluate("() => navigator.serviceWorker.controller !== null"));
            phone.offline(true);
            for (String door : List.of("/cases", "/tasks", "/notices", "/visits/999999")) {
                phone.visit(door);
                assertThat(phone.page.locator("h1").innerText()).as(door).isEqualTo("现在没有网络");
            }
            Screens.keepView(phone.page, "offline-1");
            assertThat(phone.page.content()).doesNotContain("孙海涛", "inspector1");
            phone.page.locator("a[href='/visits/new']").click();
            phone.page.locator("form[data-ready=true]").waitFor();
            new VisitOnPhone(phone.page).fitsAThumb("offline-2-new");
            phone.page.locator("#school").fill(TestCounty.SCHOOL);
            phone.page.locator("[name=checklist][value='']").setChecked(true, FORCED);
            phone.page.locator("[data-new-visit] [type=submit]").click();
            phone.page.waitForURL("**/visits/begun/**");
            VisitOnPhone hand = new VisitOnPhone(phone.page).ready();
            String address = phone.path();
            photographed(phone.page, ".visit-snap");
            phone.page.locator("[data-naming] [name=words]").fill("走廊堆放桌椅");
            phone.page.locator("[data-naming] [data-add=A03]").click();
            hand.at("三层走廊");
            phone.page.locator("[data-done]").click();
            hand.toEnd().notSigned().send();
            phone.closePage();
            phone.visit("/visits");
            assertThat(phone.page.locator(".is-device").innerText()).contains("柳河镇中心小学", "待联网登记");
            assertThat(count("select count(*) from visit")).isEqualTo(before);

            phone.offline(false);
            phone.visit(address);
            new VisitOnPhone(phone.page).sent();
            assertThat(count("select count(*) from visit")).isEqualTo(before + 1);
            assertThat(count("select count(*) from visit where begun_key is not null and state = 'RECORDED'"))
                    .isEqualTo(1);

            phone.visit("/visits");
            phone.page.evaluate("() => document.querySelector('form[action=\"/logout\"]').submit()");
            phone.page.waitForURL("**/login?out");
            phone.page.waitForCondition(
                    () -> !phone.page.evaluate("() => caches.keys()").toString().contains("inspector1"));
            phone.offline(true).visit("/visits");
            phone.page.locator("[data-nothing]").waitFor();
            assertThat(phone.page.locator("[data-taken]").isVisible()).isFalse();
            phone.offline(false);
        }
    }

    @Test
    void aPlateLeadsThroughTheLoginToTheRecordFillsInThePlaceAndIsSaidInIt() throws IOException {
        points.add(county.actor("officer." + TestCounty.SCHOOL), new PointEntry("配电房", "一号楼一层配电房", true))
                .orThrow();
        String code = jdbc.sql("select code from patrol_plate order by made_at desc limit 1")
                .query(String.class)
                .single();
        long visit = visit(null);
        try (Visitor phone = Visitor.onOwnPhone(port)) {
            phone.visit("/plate/" + code);
            assertThat(phone.path()).startsWith("/login");
            phone.logIn("inspector1");
            assertThat(phone.path()).isEqualTo("/plate/" + code);
            phone.visit("/visits/" + visit + "/write");
            VisitOnPhone hand = new VisitOnPhone(phone.page).ready();
            phone.visit("/plate/" + code);
            phone.page.waitForURL("**/visits/" + visit + "/write#at/" + code);
            assertThat(phone.page.locator(".visit-here").innerText()).contains("已到这里", "一号楼一层配电房");
            hand.fitsAThumb("plate-1-here");
            photographed(phone.page, ".visit-snap");
            assertThat(phone.page.locator("[name=place]").inputValue()).isEqualTo("一号楼一层配电房");
            phone.page.locator("[data-naming] [name=words]").fill("配电箱没有上锁");
            phone.page.locator("[data-naming] [data-add=F05]").click();
            phone.page.locator("[data-done]").click();
            phone.page.locator("[data-fine]").click();
            hand.toEnd().notSigned().send().sent();
            phone.visit("/visits/" + visit);
            assertThat(phone.page.locator("[data-scans]").innerText()).contains("配电房");
            assertThat(phone.page.locator("[data-scan]").innerText()).contains("在“配电房”扫码");
            phone.as("officer." + TestCounty.SCHOOL).visit("/points");
            assertThat(phone.page.locator(".is-passed").innerText()).contains("配电房", "检查时扫码");
            new VisitOnPhone(phone.page).fitsAThumb("plate-2-round");
        }
        assertThat(count("select count(*) from visit_scan where refs is not null and visit_id = " + visit))
                .isEqualTo(1);
    }

    private static final Locator.SetCheckedOptions FORCED = new Locator.SetCheckedOptions().setForce(true);

    private void photographed(Page page, String camera) throws IOException {
        Path photo = photo();
        page.waitForFileChooser(() -> page.locator(camera).click()).setFiles(photo);
        page.locator(".visit-finding [data-side=before] [data-photo]").first().waitFor();
    }

    private long visit(String list) {
        return planning.plan(
                        county.actor("registrar"),
                        new VisitPlan(
                                county.school(TestCounty.SCHOOL),
                                BureauTime.today(clock),
                                VisitMode.ANNOUNCED,
                                list == null
                                        ? null
                                        : lists.checklist(list, BureauTime.today(clock))
                                                .orElseThrow()
                                                .id(),
                                null,
                                null,
                                null,
                                county.actor("inspector1").personId(),
                                List.of(county.actor("inspector2").personId()),
                                null,
                                null))
                .orThrow();
    }

    private List<String> codes(String list) {
        return lists.checklist(list, BureauTime.today(clock)).orElseThrow().items().stream()
                .map(HazardItem::code)
                .toList();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private Path photo() throws IOException {
        int number = PICTURE.incrementAndGet();
        return Files.write(folder.resolve(number + ".jpg"), Photos.jpeg(number));
    }

    private static void ink(Page page) {
        var box = page.locator(".visit-pad canvas").boundingBox();
        page.mouse().move(box.x + 60, box.y + 200);
        page.mouse().down();
        for (int i = 0; i < 20; i++) {
            page.mouse().move(box.x + 60 + i * 12, box.y + 200 + 60 * Math.sin(i / 2.0));
        }
        page.mouse().up();
    }
}
