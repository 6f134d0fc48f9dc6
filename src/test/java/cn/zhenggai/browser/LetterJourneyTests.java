package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.coordination.letter.Departments;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.security.password.GivingPassword;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Severity;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A petrol station that bounces between two departments, until one of them is designated and mends it. */
@BrowserTest
class LetterJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    TestCounty county;

    @Autowired
    Office office;

    @Autowired
    Departments departments;

    @Autowired
    GivingPassword passwords;

    @TempDir
    Path folder;

    @BeforeEach
    void settle() {
        county.settle().letEverybodyIn(Visitor.PASSWORD);
    }

    @Test
    void aPetrolStationBouncesBetweenTwoDepartmentsAndIsDesignated() throws IOException {
        Actor emergency = departments.contact("县应急管理局");
        Actor commerce = departments.contact("县商务局");
        passwords.giveSame(List.of(emergency.personId(), commerce.personId()), Visitor.PASSWORD);
        CaseWalk walk = office.open(
                office.finding().item("J01").severity(Severity.MAJOR).photos(1));
        String page = "/letters/of/" + walk.number();
        try (Visitor desk = Visitor.atDesk(port).as("sectionhead")) {
            desk.visit(page);
            open(desk, "发协调函");
            desk.inspect("letter-write").fits();
            desk.press("发协调函");
            assertThat(desk.page.locator(".field-error").first().isVisible()).isTrue();
            desk.page.locator("#SEND_LETTER-unitId").selectOption(String.valueOf(emergency.unitId()));
            desk.type("subject", "关于校门旁加油站安全距离的函")
                    .type("harm", "距校门80米，上下学时段油罐车卸油")
                    .type("request", "请核查并依法处置");
            desk.press("发协调函");
            desk.visit("/cases/" + walk.number()).inspect("letter-case").fits();
        }
        try (Visitor phone = Visitor.onPhone(port).as(emergency.login())) {
            phone.visit("/letters").inspect("letter-desk").fits();
            phone.page.locator(".row-link").first().click();
            phone.inspect("letter-one").fits();
            open(phone, "退回");
            phone.type("reason", "成品油零售由商务部门监管").press("退回");
            assertThat(phone.shows("已退回")).isTrue();
        }
        try (Visitor desk = Visitor.atDesk(port).as("deputy")) {
            desk.visit(page).inspect("letter-bounced");
            desk.page.locator("#READDRESS_LETTER-unitId").selectOption(String.valueOf(commerce.unitId()));
            desk.page.locator("[name=designated]").check();
            desk.press("改送或指定");
            desk.as(commerce.login()).visit("/letters");
            desk.page.locator(".row-link").first().click();
            assertThat(desk.shows("提出异议")).isTrue();
            desk.takePhoto("photos", photo()).type("text", "已责令调整卸油时段并加装隔离");
            desk.inspect("letter-designated").press("函复办结");
            assertThat(desk.shows("已函复")).isTrue();
            desk.visit("/cases/" + walk.number());
            assertThat(desk.shows(walk.number().value())).isFalse();
            desk.as("registrar").visit("/letters?view=ALL").inspect("letters").fits();
        }
        assertThat(walk.verifiers()).hasSize(2);
    }

    private static void open(Visitor visitor, String summary) {
        visitor.page.locator("summary:has-text('" + summary + "')").first().click();
    }

    private Path photo() throws IOException {
        BufferedImage image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(40, 40, 700, 500);
        pen.dispose();
        Path file = folder.resolve("fence.jpg");
        ImageIO.write(image, "jpg", file.toFile());
        return file;
    }
}
