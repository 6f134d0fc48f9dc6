package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
class CaseJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    TestCounty county;

    @TempDir
    Path folder;

    @BeforeEach
    void settle() {
        county.settle().letEverybodyIn(Visitor.PASSWORD);
    }

    @Test
    void aHazardIsFoundOnThePhoneRejectedOnceAndClosedInTheSecondRound() throws IOException {
        String address;
        try (Visitor phone = Visitor.onPhone(port).enter("inspector1")) {
            phone.inspect("visits-empty")
                    .fits()
                    .visit("/tasks")
                    .inspect("tasks-empty")
                    .fits()
                    .follow("登记隐患")
                    .inspect("open-case")
                    .fits();
            phone.type("school", "柳河镇中心小学");
            phone.page.locator("[name=itemCode]").selectOption("A04");
            phone.takePhoto("beforePhotos", photo("before", Color.RED));
            phone.type("place", "实验楼二层走廊").type("description", "3具灭火器压力不足、过期未检");
            phone.inspect("open-case-filled").press("提交");
            assertThat(phone.path()).matches("/cases/RC-\\d{4}-\\d{6}");
            address = phone.path();
            phone.inspect("case-draft").fits();
        }
        try (Visitor desk = Visitor.atDesk(port)) {
            desk.enter("sectionhead")
                    .inspect("tasks")
                    .visit(address)
                    .type("requirement", "更换并建立台账")
                    .press("核对并签发")
                    .inspect("case-check")
                    .press("签发并送达")
                    .inspect("case-issued");
            desk.as("officer.QL0001").visit(address).inspect("case-to-receive").press("签收");
            desk.page.locator("label:has-text('总务')").click();
            desk.inspect("case-to-assign").press("分派");
            for (String verdict : new String[] {"不合格", "合格"}) {
                round(desk, address, verdict);
            }
            assertThat(desk.shows("复查合格，已销号")).isTrue();
            assertThat(desk.page.locator(".round").count()).isEqualTo(2);
            assertThat(desk.page.locator(".pair .after img").count()).isEqualTo(2);
            desk.lookAtTheProcess();
            desk.page.locator("#process[data-drawn] .step-been").first().waitFor();
            desk.inspect("case-closed");
        }
        try (Visitor phone = Visitor.onPhone(port).as("principal.QL0001")) {
            phone.visit(address).inspect("case-closed").fits();
            phone.visit("/cases?view=all").inspect("cases").fits();
        }
    }

    @Test
    void aMajorHazardNeedsAPlanTwoSignaturesAndAnApprovedClosure() throws IOException {
        try (Visitor desk = Visitor.atDesk(port).as("inspector1")) {
            desk.visit("/cases/new").type("school", "柳河镇中心小学");
            desk.page.locator("[name=itemCode]").selectOption("A02");
            assertThat(desk.page.locator("[name=severity][value=MAJOR]").isChecked())
                    .isTrue();
            desk.takePhoto("beforePhotos", photo("bars", Color.DARK_GRAY));
            desk.type("place", "学生宿舍二层").type("description", "外窗加装固定铁栅栏，影响逃生和灭火救援");
            desk.press("提交");
            String address = desk.path();
            desk.as("deputy")
                    .visit(address)
                    .type("requirement", "拆除并改装")
                    .press("核对并签发")
                    .press("签发并送达");
            desk.as("principal.QL0001").visit(address).press("签收");
            plan(desk, "");
            assertThat(desk.page.locator(".field-error").first().isVisible()).isTrue();
            assertThat(desk.page.locator("[name=measures]").inputValue()).isEqualTo("拆除铁栅栏，改装可开启式逃生窗");
            plan(desk, "2.5");
            desk.inspect("case-plan");
            desk.as("sectionhead").visit(address).inspect("case-review-plan").press("通过");
            desk.as("officer.QL0001").visit(address);
            desk.page.locator("label:has-text('总务')").click();
            desk.press("分派");
            round(desk, address, "合格");
            desk.as("deputy").visit(address).inspect("case-closure").press("同意销号");
            assertThat(desk.shows("复查合格，已销号")).isTrue();
            desk.inspect("case-major-closed");
        }
    }

    private void round(Visitor desk, String address, String verdict) throws IOException {
        desk.as("worker.QL0001").visit(address);
        String field = desk.page.locator(".answer [data-photo-picker]").getAttribute("data-name");
        desk.takePhoto(field, photo("after " + verdict + address.hashCode(), Color.GREEN))
                .type("measures", "更换全部灭火器，建立检查卡");
        desk.inspect("case-report").press("提交校长审签");
        desk.as("principal.QL0001").visit(address).inspect("case-sign-report");
        isSeenBeforeTheDecision(desk);
        desk.press("签字上报");
        for (String inspector : new String[] {"inspector1", "inspector2"}) {
            desk.as(inspector).visit(address).type("opinion", "现场核对，情况属实");
            isSeenBeforeTheDecision(desk);
            desk.inspect("case-verify").press(verdict);
        }
    }

    /** As it was, as it is, and what the school says of it. */
    private static void isSeenBeforeTheDecision(Visitor desk) {
        assertThat(desk.page.locator(".now .evidence-strip figure").count()).isEqualTo(2);
        assertThat(desk.page.locator(".now .evidence-parts").innerText()).contains("整改前", "整改后", "建立检查卡");
        assertThat(desk.page.locator(".now").boundingBox().y)
                .as("what is decided upon stands above the form")
                .isLessThan(desk.page.locator("#act").boundingBox().y);
    }

    private static void plan(Visitor desk, String funds) {
        desk.type("responsibility", "校长总负责，总务主任具体落实");
        desk.type("measures", "拆除铁栅栏，改装可开启式逃生窗").type("funds", funds);
        desk.type(
                "finishOn",
                desk.page
                        .locator("[name=finishOn]")
                        .evaluate(
                                "() => { const d = new Date(); d.setDate(d.getDate() + 1); return d.toISOString().slice(0, 10); }")
                        .toString());
        desk.type("emergencyPlan", "整改前安排专人值守，楼层限人").type("acceptance", "窗户可从内部开启，无固定障碍");
        desk.press("提交方案");
    }

    private Path photo(String name, Color colour) throws IOException {
        BufferedImage image = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = image.createGraphics();
        paint.setColor(Color.LIGHT_GRAY);
        paint.fillRect(0, 0, 1600, 1200);
        paint.setColor(colour);
        Random place = new Random(name.hashCode());
        paint.fillOval(place.nextInt(900), place.nextInt(500), 300 + place.nextInt(500), 300 + place.nextInt(500));
        paint.fillRect(place.nextInt(1200), place.nextInt(900), 400, 300);
        paint.dispose();
        Path file = folder.resolve(name + ".jpg");
        ImageIO.write(image, "jpg", file.toFile());
        return file;
    }
}
