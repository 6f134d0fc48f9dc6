package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.catalogue.checklist.Checklists;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.inspection.VisitPlan;
import cn.zhenggai.inspection.plan.PlanningVisit;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.support.Photos;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A visit with one hand at 390 x 844: without a network, over a bad line, after the session ended. */
@BrowserTest
class VisitJourneyTests {

    private static final Locator.WaitForOptions ATTACHED =
            new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

    private static final String USED = """
            () => performance.getEntriesByType('resource').map(file => new URL(file.name).pathname)
              .filter(path => /\\.(js|css)$/.test(path) && path !== '/visit-worker.js')""";

    private static final String NOT_KEPT = """
            async () => {
              const used = (%s)();
              const keys = await Promise.all(['visits:inspector1', 'offline']
                .map(name => caches.open(name).then(cache => cache.keys())));
              const kept = keys.flat().map(request => new URL(request.url).pathname);
              return used.filter(path => !kept.includes(path));
            }""".formatted(USED);

    private static final AtomicInteger PICTURE = new AtomicInteger(100);

    @LocalServerPort
    int port;

    @Autowired
    TestCounty county;

    @Autowired
    PlanningVisit planning;

    @Autowired
    Checklists lists;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    /** How many packs of visits lie on the device. */
    private static final String PACKS = """
            () => new Promise((done, failed) => {
              const opened = indexedDB.open('zhenggai-visits');
              opened.onerror = () => failed(opened.error);
              opened.onsuccess = () => {
                const count = opened.result.transaction('packs').objectStore('packs').count();
                count.onsuccess = () => { opened.result.close(); done(count.result); };
              };
            })""";

    @BeforeEach
    void settle() {
        county.settle().letEverybodyIn(Visitor.PASSWORD);
    }

    @Test
    void aVisitGoesOnWithoutANetworkAndEndsWithOneCompleteRecord() throws IOException {
        long visit = visit("SMALL");
        List<String> codes = codes("SMALL");
        try (Visitor phone = Visitor.onOwnPhone(port).as("inspector1")) {
            phone.visit("/visits/" + visit + "/write");
            VisitOnPhone hand = new VisitOnPhone(phone.page).ready().takenAlong();
            hand.inOrder(codes.get(0))
                    .notInOrder(codes.get(1), photo())
                    .at("综合楼三楼")
                    .photoSent()
                    .done();

            phone.offline(true);
            hand.notInOrder(codes.get(2), photo()).marked().at("食堂后门").done();
            assertThat(hand.line()).contains("离线", "1张照片待传");
            phone.closePage();
            phone.visit("/visits");
            assertThat(phone.shows("柳河镇中心小学")).isTrue();
            phone.visit("/visits/" + visit + "/write");
            hand = new VisitOnPhone(phone.page).ready();
            assertThat(phone.page.locator(".visit-found"))
                    .as("what was found")
                    .satisfies(found -> assertThat(found.count()).isEqualTo(2));
            hand.inOrder(codes.subList(3, codes.size())).toEnd().notSigned().send();
            phone.page.locator(".visit-away[data-sending]").waitFor();
            phone.closePage();
            assertThat(findings(visit)).isZero();

            phone.visit("/visits");
            phone.offline(false);
            waitUntilRecorded(visit, phone.page);
        }
        assertThat(findings(visit)).isEqualTo(2);
        assertThat(count("select count(*) from rectification_case where visit_id = " + visit))
                .isEqualTo(2);
        assertThat(count("select count(*) from visit_result where visit_id = " + visit))
                .isEqualTo(codes.size());
        assertThat(count(
                        "select count(*) from evidence e join rectification_case c on e.owner = concat('case:', c.number)"
                                + " where c.visit_id = " + visit))
                .isEqualTo(2);
        assertThat(count("select photos from visit where id = " + visit)).isEqualTo(2);
        assertThat(count(
                        "select count(*) from evidence e join evidence o on o.id = e.marked_of join rectification_case c"
                                + " on e.owner = concat('case:', c.number) where c.visit_id = " + visit
                                + " and o.owner = 'original' and e.sha256 <> o.sha256"))
                .as("with marks")
                .isEqualTo(1);
        try (Visitor desk = Visitor.atDesk(port).as("registrar")) {
            desk.visit("/visits/" + visit);
            assertThat(desk.page.locator(".visit-shot small").allInnerTexts()).containsExactly("已标注");
            desk.inspect("visit-marked");
        }
    }

    @Test
    void thirtyItemsAndTwelveFindingsAreDoneWithOneHand() throws IOException {
        long visit = visit("AUTUMN");
        List<String> codes = codes("AUTUMN");
        assertThat(codes).hasSize(30);
        try (Visitor phone = Visitor.onOwnTouchPhone(port).as("inspector1")) {
            phone.visit("/visits");
            VisitOnPhone hand = new VisitOnPhone(phone.page);
            hand.fitsAThumb("1-list");
            phone.visit("/visits/new");
            hand.fitsAThumb("1-new");
            phone.visit("/visits/" + visit + "/write");
            hand.ready().fitsAThumb("2-items");
            for (int i = 0; i < codes.size(); i++) {
                if (i < 12) {
                    hand.notInOrder(codes.get(i), photo()).at("教学楼" + (i + 1) + "层");
                    if (i == 0) {
                        hand.marked().fitsAThumb("3-finding");
                    }
                    hand.done();
                } else {
                    hand.inOrder(codes.get(i));
                }
                if (i == 15) {
                    hand.fitsAThumb("4-half");
                }
            }
            hand.toEnd().fitsAThumb("5-end");
            phone.page.locator(".visit-told-edit").first().click();
            hand.doneAtTheEnd();
            phone.page.locator("[name=sign-name]").fill("王芳");
            phone.page.locator(".visit-signbutton").click();
            phone.page.locator(".visit-pad canvas").waitFor();
            assertThat(bottomOf(phone.page, ".visit-padbar .btn-primary")).isLessThanOrEqualTo(844);
            hand.fitsAThumb("6-sign");
            assertThat(phone.page.locator(".visit-pad-found").innerText()).contains("教学楼1层", "整改要求：");
            phone.page.locator(".visit-padbar .btn-primary").click();
            assertThat(phone.page.locator(".visit-pad-ink [role=status]").innerText())
                    .as("an empty pad")
                    .contains("还没有签名");
            sign(phone.page);
            phone.page.locator(".visit-signed img").waitFor();
            hand.fitsAThumb("7-signed").send().sent().fitsAThumb("8-sent");
            phone.visit("/visits/" + visit);
            Screens.keep(phone.page, "visit-9-sheet");
            phone.fits();
        }
        assertThat(count("select count(*) from visit_finding where visit_id = " + visit))
                .isEqualTo(12);
        assertThat(count("select items_ok from visit where id = " + visit)).isEqualTo(18);
        assertThat(count("select signature_id is not null from visit where id = " + visit))
                .isEqualTo(1);
        try (Visitor desk = Visitor.atDesk(port).as("registrar")) {
            desk.visit("/visits").inspect("visits");
            desk.visit("/visits/" + visit).inspect("visit");
        }
    }

    @Test
    void aLargePhotoOnASlowLineIsShrunkShownOnItsWayAndSentOnce() throws IOException {
        long visit = visit("SMALL");
        Path large = largePhoto();
        assertThat(Files.size(large)).isGreaterThan(11_000_000);
        try (Visitor phone = Visitor.onOwnPhone(port).as("inspector1")) {
            AtomicInteger uploads = new AtomicInteger();
            phone.page.onRequest(request -> uploads.addAndGet(upload(request) ? 1 : 0));
            phone.visit("/visits/" + visit + "/write");
            VisitOnPhone hand = new VisitOnPhone(phone.page).ready().takenAlong();
            CDPSession line = phone.page.context().newCDPSession(phone.page);
            line.send("Network.enable");
            line.send("Network.emulateNetworkConditions", slow());
            hand.notInOrder(codes("SMALL").get(0), large).at("实验楼");
            phone.page.locator("[data-photo][data-state=going]").waitFor();
            Screens.keepView(phone.page, "visit-3-slow");
            phone.page
                    .locator("[data-photo][data-state=sent]")
                    .waitFor(new Locator.WaitForOptions().setTimeout(60_000));
            assertThat(uploads).hasValue(1);
        }
        assertThat(count("select max(greatest(width, height)) from evidence where id = (select max(id) from evidence)"))
                .isEqualTo(2048);
    }

    /** Each opening of the page is a try. */
    @Test
    void aPhotoThatTheServerNeverTakesLetsTheNextVisitGoAndIsSentAgainByHand() throws IOException {
        long stuck = visit("SMALL");
        long next = visit("SMALL");
        AtomicReference<String> refused = new AtomicReference<>("");
        try (Visitor phone = Visitor.onPhone(port).as("inspector1")) {
            phone.page.context().route("**/evidence", route -> {
                String name = route.request().headers().getOrDefault("idempotency-key", "");
                refused.compareAndSet("", name);
                if (name.equals(refused.get())) {
                    route.fulfill(new Route.FulfillOptions().setStatus(409).setBody("{\"detail\":\"磁盘已满\"}"));
                } else {
                    route.resume();
                }
            });
            written(phone, stuck);
            written(phone, next);
            waitUntilRecorded(next, phone.page);
            for (int i = 0; i < 12 && phone.page.locator("[data-again]").count() == 0; i++) {
                phone.page.waitForResponse("**/evidence", () -> phone.visit("/visits"));
                phone.page.waitForTimeout(500);
            }
            phone.page.locator("[data-again]").waitFor();
            assertThat(phone.shows("没有发出：磁盘已满")).isTrue();
            new VisitOnPhone(phone.page).fitsAThumb("aside-list");
            phone.visit("/visits/" + stuck + "/write");
            phone.page.locator("[data-aside]").waitFor();
            new VisitOnPhone(phone.page).fitsAThumb("aside");
            assertThat(findings(stuck)).isZero();
            refused.set("nothing");
            phone.page.locator("[data-again]").click();
            new VisitOnPhone(phone.page).sent();
        }
        assertThat(findings(stuck)).isEqualTo(1);
        assertThat(count("select photos from visit where id = " + stuck)).isEqualTo(1);
    }

    /** With one thing found and a photo of it, given away to be sent. */
    private void written(Visitor phone, long visit) throws IOException {
        phone.visit("/visits/" + visit + "/write");
        VisitOnPhone hand = new VisitOnPhone(phone.page).ready();
        List<String> codes = codes("SMALL");
        hand.notInOrder(codes.get(0), photo()).at("综合楼 " + visit).done();
        hand.inOrder(codes.subList(1, codes.size())).toEnd().notSigned().send();
        phone.page.locator(".visit-away").waitFor();
    }

    @Test
    void whenTheSessionEndedEverythingStaysAndGoesOnAfterTheLogin() throws IOException {
        long visit = visit("SMALL");
        try (Visitor phone = Visitor.onOwnPhone(port).as("inspector1")) {
            phone.visit("/visits/" + visit + "/write");
            VisitOnPhone hand = new VisitOnPhone(phone.page).ready().takenAlong();
            phone.forgetSession();
            hand.notInOrder(codes("SMALL").get(0), photo()).at("实验楼").done();
            phone.page.locator("[data-line=is-red]").waitFor();
            assertThat(hand.line()).contains("登录已过期", "记录都在本机");
            Screens.keepView(phone.page, "visit-lost-session");
            phone.page.locator("[data-line] a").click();
            phone.page.waitForURL(url -> url.contains("/login"));
            phone.logIn("inspector1");
            hand.ready();
            assertThat(phone.path()).isEqualTo("/visits/" + visit + "/write");
            phone.page.locator(".visit-found").click();
            phone.page
                    .locator("[data-photo][data-state=sent]")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
            assertThat(phone.page.locator("[name=place]").inputValue()).isEqualTo("实验楼");
        }
    }

    /** A module that was forgotten would be missed where nobody can fetch it. */
    @Test
    void everyFileThatThePagesUseIsTakenAlong() {
        long visit = visit("SMALL");
        try (Visitor phone = Visitor.onOwnPhone(port).as("inspector1")) {
            for (String page : List.of("/visits/" + visit + "/write", "/visits")) {
                phone.visit(page);
                phone.page.locator("[data-kept=true]").waitFor(ATTACHED);
                assertThat(phone.page.evaluate(NOT_KEPT)).asList().isEmpty();
                assertThat(phone.page.evaluate(USED)).asList().hasSizeGreaterThan(10);
            }
        }
    }

    /** Pages and files of a release that is gone make room for those of the present one. */
    @Test
    void aReleaseThatIsGoneLeavesNothingOnTheDevice() {
        long visit = visit("SMALL");
        try (Visitor phone = Visitor.onOwnPhone(port).as("inspector1")) {
            phone.visit("/visits/" + visit + "/write");
            new VisitOnPhone(phone.page).ready().takenAlong();
            phone.page.evaluate(
                    "() => caches.open('visits:inspector1').then(cache => Promise.all(["
                            + "cache.put('/js/0123456789abcdef/visit/write.js', new Response('old')),"
                            + "cache.put('/visits/0/write', new Response('old', { headers: { 'Content-Type': 'text/html' } }))]))");
            phone.visit("/visits/" + visit + "/write");
            new VisitOnPhone(phone.page).ready().takenAlong();
            assertThat(phone.page
                            .evaluate("() => caches.match('/visits/0/write').then(page => page.text())")
                            .toString())
                    .contains("/visit/write.js");
            assertThat(
                            phone.page.evaluate(
                                    "() => caches.match('/js/0123456789abcdef/visit/write.js').then(file => file === undefined)"))
                    .isEqualTo(true);
        }
    }

    @Test
    void whatOnePersonTookAlongIsNotThereForTheNext() {
        long visit = visit("SMALL");
        try (Visitor phone = Visitor.onOwnPhone(port).as("inspector1")) {
            phone.visit("/visits/" + visit + "/write");
            new VisitOnPhone(phone.page).ready().takenAlong();
            assertThat(phone.page.evaluate("() => caches.keys()").toString()).contains("visits:inspector1");
            visit("SMALL");
            phone.visit("/visits");
            Awaitility.await().until(() -> (Integer) phone.page.evaluate(PACKS) > 1);
            phone.page.evaluate("() => document.querySelector('form[action=\"/logout\"]').submit()");
            phone.page.waitForURL("**/login?out");
            Awaitility.await("what was begun stays for him alone, the rest goes")
                    .until(() -> phone.page.evaluate(PACKS).equals(1));
            phone.as("inspector3").visit("/tasks");
            assertThat(phone.page.evaluate("() => caches.keys()").toString()).doesNotContain("inspector1");
        }
    }

    @Test
    void whatADeadSessionLeftBehindIsNotThereForTheNext() {
        long visit = visit("SMALL");
        try (Visitor phone = Visitor.onOwnPhone(port).as("inspector1")) {
            phone.visit("/visits/" + visit + "/write");
            new VisitOnPhone(phone.page).ready().takenAlong();
            phone.forgetSession().visit("/login").logIn("inspector3").visit("/visits");
            Awaitility.await("pages that the other took along").until(() -> !phone.page
                    .evaluate("() => caches.keys()")
                    .toString()
                    .contains("inspector1"));
            assertThat(phone.page.content()).doesNotContain("/visits/" + visit + "/write");
            phone.visit("/visits/" + visit + "/write");
            assertThat(phone.page.content()).doesNotContain("秋季开学校园安全检查");
        }
    }

    private long visit(String list) {
        return planning.plan(
                        county.actor("registrar"),
                        new VisitPlan(
                                county.school(TestCounty.SCHOOL),
                                BureauTime.today(clock),
                                VisitMode.ANNOUNCED,
                                lists.checklist(list, BureauTime.today(clock))
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

    private List<String> codes(String list) {
        return lists.checklist(list, BureauTime.today(clock)).orElseThrow().items().stream()
                .map(HazardItem::code)
                .toList();
    }

    private void waitUntilRecorded(long visit, Page page) {
        page.waitForCondition(() -> findings(visit) > 0, new Page.WaitForConditionOptions().setTimeout(30_000));
    }

    private static int bottomOf(Page page, String part) {
        return ((Number) page.evaluate("part => document.querySelector(part).getBoundingClientRect().bottom", part))
                .intValue();
    }

    private static boolean upload(Request request) {
        return "POST".equals(request.method()) && request.url().endsWith("/evidence");
    }

    private long findings(long visit) {
        return count("select count(*) from visit_finding where visit_id = " + visit);
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private Path photo() throws IOException {
        int number = PICTURE.incrementAndGet();
        return Files.write(folder.resolve(number + ".jpg"), Photos.jpeg(number));
    }

    /** Noise does not compress: more than 12 MB. */
    private Path largePhoto() throws IOException {
        BufferedImage image = new BufferedImage(4000, 3000, BufferedImage.TYPE_INT_RGB);
        Random noise = new Random(7);
        for (int y = 0; y < 3000; y++) {
            for (int x = 0; x < 4000; x++) {
                image.setRGB(x, y, noise.nextInt());
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        javax.imageio.ImageWriter writer =
                ImageIO.getImageWritersByFormatName("jpg").next();
        var how = writer.getDefaultWriteParam();
        how.setCompressionMode(javax.imageio.ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(0.97f);
        try (var output = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(output);
            writer.write(null, new javax.imageio.IIOImage(image, null, null), how);
        }
        writer.dispose();
        return Files.write(folder.resolve("large.jpg"), file.toByteArray());
    }

    private static void sign(Page page) {
        var box = page.locator(".visit-pad canvas").boundingBox();
        page.mouse().move(box.x + 60, box.y + 200);
        page.mouse().down();
        for (int i = 0; i < 20; i++) {
            page.mouse().move(box.x + 60 + i * 12, box.y + 200 + 60 * Math.sin(i / 2.0));
        }
        page.mouse().up();
        page.locator(".visit-padbar .btn-primary").click();
    }

    private static com.google.gson.JsonObject slow() {
        com.google.gson.JsonObject conditions = new com.google.gson.JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", 200);
        conditions.addProperty("downloadThroughput", 400_000);
        conditions.addProperty("uploadThroughput", 150_000);
        return conditions;
    }
}
