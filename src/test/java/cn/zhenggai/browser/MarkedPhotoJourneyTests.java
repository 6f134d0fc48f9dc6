package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.rectification.desk.CaseEvidence;
import cn.zhenggai.support.Altered;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A thumb draws on a photo at 390 x 844; what is blurred is gone from all that anybody gets to see. */
@BrowserTest
class MarkedPhotoJourneyTests {

    /** As browsers have it that find faces by themselves. */
    private static final String FINDS_ONE_FACE = "window.FaceDetector = class { detect() {"
            + " return Promise.resolve([{ boundingBox: { x: 1000, y: 200, width: 200, height: 200 } }]); } }";

    @LocalServerPort
    int port;

    @Autowired
    TestCounty county;

    @Autowired
    EvidenceShelf shelf;

    @Value("${zhenggai.files}")
    Path files;

    @TempDir
    Path folder;

    @BeforeEach
    void settle() {
        county.settle().letEverybodyIn(Visitor.PASSWORD);
    }

    @Test
    void aPhotoIsMarkedInAFormAndFacesAreBlurredForGood() throws IOException {
        EvidenceFile kept;
        String address;
        try (Visitor phone = Visitor.onOwnTouchPhone(port).as("inspector1")) {
            phone.page.addInitScript(FINDS_ONE_FACE);
            phone.visit("/cases/new").type("school", "柳河镇中心小学");
            phone.page.locator("[name=itemCode]").selectOption("A04");
            phone.takePhoto("beforePhotos", crowd()).type("place", "实验楼二层走廊").type("description", "灭火器压力不足");
            String original =
                    phone.page.locator("[name=beforePhotos][type=hidden]").inputValue();
            draw(phone.page);
            phone.page
                    .locator("[name=beforePhotos][data-of='" + original + "']")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            assertThat(phone.page.locator(".photo-mark").innerText()).isEqualTo("已标注");
            for (Locator button : phone.page.locator(".photo-grid button").all()) {
                assertThat(Math.min(button.boundingBox().width, button.boundingBox().height))
                        .isGreaterThanOrEqualTo(44);
            }
            phone.inspect("open-case-marked").fits();
            assertThat(phone.page
                            .request()
                            .get("http://localhost:" + port + "/evidence/" + original)
                            .status())
                    .isEqualTo(404);
            phone.press("提交");
            address = phone.path();
            kept = shelf.of(CaseEvidence.owner(address.substring(address.lastIndexOf('/') + 1)))
                    .get(0);
            assertThat(kept.original().id()).isEqualTo(Long.parseLong(original));
            assertThat(phone.page.locator(".shot-marked").first().innerText()).isEqualTo("已标注");
            phone.inspect("case-marked").fits();
            byte[] served = phone.page
                    .request()
                    .get("http://localhost:" + port + "/evidence/" + kept.id())
                    .body();
            assertThat(served).isEqualTo(Files.readAllBytes(file(kept.sha256())));
            blurredFor(ImageIO.read(new ByteArrayInputStream(served)), read(kept.unmarkedSha256()));
        }
        try (Visitor desk = Visitor.atDesk(port).as("director")) {
            desk.visit(address).inspect("case-marked");
            desk.visit(address + "/print").inspect("case-marked-print");
        }
    }

    /** Also turned, taken back, and tapped away again. */
    private static void draw(Page page) {
        MarkingSheet sheet = MarkingSheet.openedBy(page, page.locator(".photo-mark"));
        sheet.turned(390, 844, "marking-1-empty");
        sheet.press("faces").has(1).drag("blur", 0.1, 0.1, 0.35, 0.45);
        sheet.drag("arrow", 0.9, 0.9, 0.3, 0.3).drag("circle", 0.55, 0.6, 0.8, 0.95);
        int[] field = sheet.colour(0.2, 0.2);
        sheet.turned(844, 390, "marking-2-turned").has(4);
        assertThat(sheet.colour(0.2, 0.2)).isEqualTo(field);
        sheet.drag("arrow", 0.05, 0.95, 0.3, 0.95).press("undo").has(4);
        sheet.tap(0.675, 0.775).has(3).press("undo").has(4);
        sheet.turned(390, 844, "marking-3-drawn");
        assertThat(Axe.serious(page)).as("axe on the sheet").isEmpty();
        sheet.done();
    }

    @Test
    void whatIsCalledOffChangesNothingAndADraftBringsTheMarkedPhotoBackToBeMarkedFurther() throws IOException {
        try (Visitor phone = Visitor.onPhone(port).as("inspector1")) {
            phone.visit("/cases/new").takePhoto("beforePhotos", crowd());
            Locator field = phone.page.locator("[name=beforePhotos][type=hidden]");
            String first = field.inputValue();
            Locator mark = phone.page.locator(".photo-mark");
            MarkingSheet.openedBy(phone.page, mark)
                    .turned(1440, 900, "marking-4-desk")
                    .turned(390, 844, "marking-5-phone")
                    .drag("blur", 0.1, 0.1, 0.5, 0.5)
                    .press("cancel");
            assertThat(field.inputValue()).isEqualTo(first);
            MarkingSheet.openedBy(phone.page, mark)
                    .drag("blur", 0.1, 0.1, 0.5, 0.5)
                    .done();
            phone.page.waitForCondition(
                    () -> field.count() == 1 && !field.inputValue().equals(first));
            String second = field.inputValue();
            phone.visit("/cases/new");
            phone.page.waitForCondition(
                    () -> field.count() == 1 && field.inputValue().equals(second));
            assertThat(mark.innerText()).as("of a draft").isEqualTo("已标注");
            MarkingSheet.openedBy(phone.page, mark)
                    .has(0)
                    .drag("arrow", 0.9, 0.9, 0.6, 0.6)
                    .done();
            phone.page.waitForCondition(
                    () -> field.count() == 1 && !field.inputValue().equals(second));
            assertThat(field.getAttribute("data-of")).isEqualTo(first);
        }
    }

    @Test
    void marksTakenBackToNoneSendThePhotoAnew() throws IOException {
        try (Visitor phone = Visitor.onPhone(port).as("inspector1")) {
            phone.visit("/cases/new").takePhoto("beforePhotos", crowd());
            Locator field = phone.page.locator("[name=beforePhotos][type=hidden]");
            Locator mark = phone.page.locator(".photo-mark");
            String first = field.inputValue();
            MarkingSheet.openedBy(phone.page, mark)
                    .drag("blur", 0.1, 0.1, 0.5, 0.5)
                    .done();
            phone.page.waitForCondition(
                    () -> field.count() == 1 && !field.inputValue().equals(first));
            String second = field.inputValue();
            MarkingSheet.openedBy(phone.page, mark).tap(0.3, 0.3).has(0).done();
            phone.page.waitForCondition(
                    () -> field.count() == 1 && !field.inputValue().equals(second));
            assertThat(field.getAttribute("data-of")).isNull();
            assertThat(mark.innerText()).isEqualTo("标注");
        }
    }

    /** The form must never name what was meant to be blurred. */
    @Test
    void aPhotoThatIsMarkedWhileItIsOnItsWayOrWhoseMarksDoNotArriveIsNotNamedByTheForm() throws IOException {
        try (Visitor phone = Visitor.onPhone(port).as("inspector1")) {
            Deque<Route> held = new ConcurrentLinkedDeque<>();
            phone.page.route("**/evidence", held::add);
            phone.visit("/cases/new");
            phone.page.locator("input[type=file]").first().setInputFiles(crowd());
            phone.page.waitForCondition(() -> held.size() == 1);
            Locator mark = phone.page.locator(".photo-mark");
            MarkingSheet.openedBy(phone.page, mark)
                    .drag("blur", 0.1, 0.1, 0.5, 0.5)
                    .done();
            held.pop().resume();
            phone.page.waitForCondition(() -> held.size() == 1);
            Locator field = phone.page.locator("[name=beforePhotos][type=hidden]");
            assertThat(field.count()).isZero();
            held.pop().abort();
            phone.page.locator(".photo-failed .photo-state button").waitFor();
            assertThat(field.count()).isZero();
            Screens.keepView(phone.page, "marking-6-failed");
            phone.page.locator(".photo-failed .photo-state button").click();
            phone.page.waitForCondition(() -> held.size() == 1);
            held.pop().resume();
            phone.page.waitForCondition(() -> field.count() == 1);
            assertThat(field.getAttribute("data-of")).isNotNull();
            assertThat(phone.page.locator(".photo-failed").count()).isZero();
        }
    }

    /** In the blurred places hardly any pixel differs from its neighbour any more; elsewhere the photo is as it was. */
    private static void blurredFor(BufferedImage marked, BufferedImage original) {
        assertThat(marked.getWidth()).isEqualTo(original.getWidth());
        for (int[] place : new int[][] {{170, 130, 380, 400}, {970, 150, 260, 280}}) {
            assertThat(unrest(original, place)).isGreaterThan(20);
            assertThat(unrest(marked, place)).isLessThan(unrest(original, place) / 8);
        }
        int[] untouched = {20, 700, 300, 300};
        assertThat(unrest(marked, untouched)).isGreaterThan(unrest(original, untouched) * 0.8);
    }

    private static double unrest(BufferedImage image, int[] place) {
        long sum = 0;
        for (int y = place[1]; y < place[1] + place[3]; y++) {
            for (int x = place[0]; x < place[0] + place[2]; x++) {
                sum += Math.abs(green(image, x, y) - green(image, x + 8, y));
            }
        }
        return (double) sum / (place[2] * place[3]);
    }

    private static int green(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) >> 8 & 255;
    }

    private BufferedImage read(String sha256) throws IOException {
        return ImageIO.read(file(sha256).toFile());
    }

    private Path file(String sha256) {
        return files.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    /** Everywhere as full of detail as a face. */
    private Path crowd() throws IOException {
        BufferedImage image = new BufferedImage(1600, 1200, BufferedImage.TYPE_3BYTE_BGR);
        Random dice = new Random(System.nanoTime());
        for (int y = 0; y < 1200; y += 8) {
            for (int x = 0; x < 1600; x += 8) {
                int grey = 40 + dice.nextInt(170);
                for (int at = 0; at < 64; at++) {
                    image.setRGB(x + at % 8, y + at / 8, grey << 16 | grey << 8 | grey);
                }
            }
        }
        return Files.write(folder.resolve("crowd.jpg"), Altered.written(image, 0.9f));
    }
}
