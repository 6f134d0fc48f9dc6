package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.ManagingPeople;
import cn.zhenggai.organisation.ManagingUnits;
import cn.zhenggai.organisation.PersonEntry;
import cn.zhenggai.organisation.UnitEntry;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.UnitKind;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A new school gets in: slips are handed out at a desk, printed, and typed on a phone. */
@BrowserTest
class SlipJourneyTests {

    private static final String PASSWORD = "柳树下的老操场边上";
    private static final AtomicInteger RUNNING = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    TestCounty county;

    @Autowired
    ManagingUnits units;

    @Autowired
    ManagingPeople people;

    @Autowired
    Directory directory;

    private String word;

    @BeforeEach
    void twoNewSchools() {
        county.settle().letEverybodyIn(Visitor.PASSWORD);
        word = "新建" + RUNNING.incrementAndGet();
        long township = directory.unit("T01").orElseThrow().id();
        staff(school(word + "实验学校", township), 13);
        staff(school(word + "柳河镇东风村九年一贯制寄宿制民族希望学校附属幼儿园", township), 2);
    }

    @Test
    void anAdministratorHandsOutSlipsAndSomebodyGetsInWithHis() {
        String login;
        String code;
        try (Visitor desk = Visitor.atDesk(port).as("admin")) {
            desk.visit("/people?text=" + word).follow("首次登录单");
            desk.page.waitForURL("**/people/slips**");
            assertThat(desk.shows("15 人，分属 2 个单位")).isTrue();
            desk.fits().inspect("slips").press("发放并打印 15 张");
            desk.fits().inspect("slips-print");
            login = desk.page.locator(".slip-login").first().innerText();
            code = desk.page.locator(".slip-secret").first().innerText();
            desk.page.reload();
            assertThat(desk.shows("只显示一次")).isTrue();
            assertThat(desk.page.content()).doesNotContain(code);
            desk.fits().inspect("slips-shown");
        }
        try (Visitor phone = Visitor.onOwnPhone(port)) {
            phone.visit("/login?slip=" + login).fits().inspect("slip-login");
            phone.type("slipCode", "wrong").press("下一步");
            assertThat(phone.shows("登录名或口令不对")).isTrue();
            phone.type("slipCode", code.toUpperCase()).press("下一步");
            assertThat(phone.path()).isEqualTo("/login/first");
            phone.fits().inspect("slip-first");
            phone.type("newPassword", "12345678").press("设好密码并进入");
            assertThat(phone.shows("这个密码太常见")).isTrue();
            phone.fits().type("newPassword", PASSWORD).press("设好密码并进入");
            phone.visit("/profile");
            assertThat(phone.path()).as("he is in").isEqualTo("/profile");
        }
        try (Visitor desk = Visitor.atDesk(port).as("admin")) {
            desk.visit("/people/slips?state=UNUSED&text=" + word);
            assertThat(desk.shows("14 人，分属 2 个单位")).isTrue();
            assertThat(desk.shows("其中 14 人手里的旧单立即作废")).isTrue();
            desk.inspect("slips-unused");
        }
        try (Visitor phone = Visitor.onPhone(port).as("admin")) {
            phone.visit("/people/slips?state=EVERYBODY").fits().inspect("slips-everybody");
            phone.visit("/people/slips?state=UNUSED&text=" + word).fits().press("发放并打印 14 张");
            phone.fits().inspect("slips-print");
        }
    }

    @Test
    void thePrinterGetsASheetForEachUnitAndTenSlipsOnEach() throws IOException {
        try (Visitor desk = Visitor.atDesk(port).as("admin")) {
            desk.visit("/people/slips?text=" + word).press("发放并打印 15 张");
            Path file = Files.createDirectories(Path.of("target", "papers")).resolve("slips.pdf");
            desk.page.pdf(new Page.PdfOptions().setPath(file).setPreferCSSPageSize(true));
            try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(3);
                assertThat(pdf.getPage(0).getMediaBox().getWidth() / 72 * 25.4).isBetween(209.5, 210.5);
                assertThat(slips(pdf, 1)).isEqualTo(10);
                assertThat(slips(pdf, 2)).isEqualTo(3);
                assertThat(slips(pdf, 3)).isEqualTo(2);
            }
        }
    }

    private static int slips(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        String text = stripper.getText(pdf);
        assertThat(text).doesNotContain("回到首次登录单");
        return text.split("一次性口令", -1).length - 1;
    }

    private long school(String name, long township) {
        String code = "SLIPS" + RUNNING.incrementAndGet();
        return units.add(new UnitEntry(code, UnitKind.SCHOOL, name, township, null, null, null, true))
                .orThrow();
    }

    private void staff(long school, int count) {
        for (int i = 1; i <= count; i++) {
            String login = i == 2 ? "ouyang.xiaotiantian.zongwuchu" + school : "zhang.wei" + school + "." + i;
            people.add(new PersonEntry(
                            login,
                            i == 2 ? "欧阳晓天天" : "张伟",
                            "总务",
                            null,
                            null,
                            school,
                            "zh",
                            Set.of(Role.ASSIGNEE),
                            true))
                    .orThrow();
        }
    }
}
