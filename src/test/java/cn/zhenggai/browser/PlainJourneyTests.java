package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.support.Photos;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A whole case in a browser with scripts switched off. */
@BrowserTest
class PlainJourneyTests {

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
    void aCaseIsFoundOrderedMendedRefusedMendedAgainAndClosedWithoutAScript() throws IOException {
        try (Visitor desk = Visitor.withoutScripts(port).as("inspector1")) {
            desk.visit("/cases/new").type("school", "柳河镇中心小学");
            desk.page.locator("[name=itemCode]").selectOption("A04");
            desk.type("place", "无脚本实验楼").type("description", "3具灭火器压力不足");
            desk.page.locator("input[type=file][name=beforePhotos]").setInputFiles(photo(750_001));
            desk.press("提交");
            String address = desk.path();
            assertThat(address).matches("/cases/RC-\\d{4}-\\d{6}");
            aTermIsCountedByTheServer(desk.as("sectionhead").visit(address));
            desk.press("核对并签发");
            assertThat(desk.page.locator(".check-day").innerText()).contains("5 个工作日");
            desk.press("签发并送达");
            desk.as("officer.QL0001").visit(address).press("签收");
            desk.page.locator("label:has-text('总务')").click();
            desk.press("分派");
            for (String verdict : new String[] {"不合格", "合格"}) {
                round(desk, address, verdict);
            }
            assertThat(desk.shows("复查合格，已销号")).isTrue();
        }
    }

    private static void aTermIsCountedByTheServer(Visitor desk) {
        desk.type("requirement", "更换并建卡");
        desk.page.locator("label:has([name=term][value=WORKDAYS])").click();
        desk.type("workdays", "5").press("算出日期");
        Locator said = desk.page.locator(".term-said");
        assertThat(said.innerText()).matches("(?s)= \\d{4}年\\d{1,2}月\\d{1,2}日（周.）.*5 个工作日.*");
        assertThat(desk.page.locator("[name=requirement]").inputValue()).isEqualTo("更换并建卡");
        assertThat(desk.page.locator("[name=workdays]").inputValue()).isEqualTo("5");
    }

    private void round(Visitor desk, String address, String verdict) throws IOException {
        desk.as("worker.QL0001").visit(address);
        desk.page.locator(".answer input[type=file]").setInputFiles(photo(verdict.equals("合格") ? 750_002 : 750_003));
        desk.type("measures", "更换全部灭火器，建立检查卡").press("提交校长审签");
        desk.as("principal.QL0001").visit(address).press("签字上报");
        for (String inspector : new String[] {"inspector1", "inspector2"}) {
            desk.as(inspector).visit(address).type("opinion", "现场核对，情况属实").press(verdict);
        }
    }

    private Path photo(int seed) throws IOException {
        return Files.write(folder.resolve(seed + ".jpg"), Photos.jpeg(seed));
    }
}
