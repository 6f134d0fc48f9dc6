package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.dataimport.run.CarryingOn;
import cn.zhenggai.organisation.Directory;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A table comes in: sent, its columns said, looked at, confirmed and taken back; each page renews itself while work goes on. */
@BrowserTest
class ImportJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    TestCounty county;

    @Autowired
    CarryingOn carrying;

    @Autowired
    Directory directory;

    @BeforeEach
    void settle() {
        county.settle().letEverybodyIn(Visitor.PASSWORD);
    }

    @Test
    void aTableIsBroughtInOnAPhoneAndSeenAtADesk() {
        try (Visitor phone = Visitor.onPhone(port).as("admin");
                Visitor desk = Visitor.atDesk(port).as("admin")) {
            phone.visit("/imports/new").fits().inspect("import-new");
            desk.visit("/imports/new").fits().inspect("import-new");
            bring(phone, "JA");
            String run = phone.path();
            for (Visitor visitor : new Visitor[] {phone, desk}) {
                visitor.visit(run + "/mapping").fits().inspect("import-mapping");
                visitor.visit(run).fits().inspect("import-preview");
            }
            confirm(phone, "JA");
            phone.fits().inspect("import-done");
            desk.visit(run).fits().inspect("import-done");
        }
    }

    @Test
    void theSameIsDoneWithoutScripts() {
        try (Visitor plain = Visitor.withoutScripts(port).as("admin")) {
            plain.visit("/imports/new");
            bring(plain, "JB");
            confirm(plain, "JB");
        }
    }

    private void bring(Visitor visitor, String code) {
        String table = "代码,%1$s叫什么,在校生数\n%1$s1,%1$s小学,120\n%1$s2,%1$s中学,\n%1$s3,%1$s幼儿园,待核\n".formatted(code);
        visitor.page.locator("[name=kind]").selectOption("schools");
        visitor.page
                .locator("[name=file]")
                .setInputFiles(new FilePayload(code + ".csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        visitor.press("上传并预览");
        assertThat(visitor.shows("正在读取")).isTrue();
        carrying.look();
        visitor.page.getByText("请先说明各列的含义").waitFor();
        visitor.visit(visitor.path() + "/mapping");
        visitor.page.locator("[name='column.1']").selectOption("name");
        visitor.press("按此重新读取");
        carrying.look();
        visitor.page.getByText("确认后将新增 2 条").waitFor();
        assertThat(visitor.shows("1 行有问题")).isTrue();
        assertThat(directory.unit(code + "1")).isEmpty();
    }

    private void confirm(Visitor visitor, String code) {
        visitor.press("确认导入 2 行");
        assertThat(visitor.shows("正在保存")).isTrue();
        carrying.look();
        visitor.page.getByText("撤回这次导入").first().waitFor();
        assertThat(directory.unit(code + "1").orElseThrow().pupils()).isEqualTo(120);
    }
}
