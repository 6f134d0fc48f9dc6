package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.notice.Visiting;
import cn.zhenggai.notice.Visiting.Drafted;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A notice of several lines, from the desk of its signatory to the phone of the school. */
@BrowserTest
class NoticeJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    TestCounty county;

    @Autowired
    Visiting visiting;

    @BeforeEach
    void settle() {
        county.settle().letEverybodyIn(Visitor.PASSWORD);
    }

    /** One way at a time, with the day that comes of it; a day that is over is said before it is sent. */
    private static void aTermIsSaidInWordsWhileItIsChosen(Visitor desk, String line) {
        Locator term = desk.page.locator(".term:has([name='term-" + line + "'])");
        Locator said = term.locator(".term-said");
        assertThat(said.innerText()).as("by the rules").contains("= ");
        assertThat(term.locator("[name='workdays-" + line + "']").isVisible()).isFalse();
        term.locator("label:has([value=DAY])").click();
        term.locator("[name='deadline-" + line + "']").fill("2020-01-01");
        said.locator(".term-past").waitFor();
        term.locator("[name='deadline-" + line + "']").fill("2035-10-01");
        said.locator(".term-off").waitFor();
        assertThat(said.innerText()).contains("= 2035年10月1日（周一）", "国庆节");
        term.locator("label:has([value=WORKDAYS])").click();
        term.locator("[name='workdays-" + line + "']").fill("5");
        said.locator("text=5 个工作日").waitFor();
        assertThat(said.innerText()).matches("(?s)= \\d{4}年\\d{1,2}月\\d{1,2}日（周.）.*");
    }

    @Test
    void aNoticeIsSignedLineByLineReceivedOnceAndSeenInTheRegister() {
        Drafted draft = visiting.drafted(List.of(
                visiting.fixed().place("教学楼一层东侧").description("东侧安全出口上课期间上锁"),
                visiting.paperwork().place("实验楼二层走廊").description("3具灭火器压力不足、过期未检"),
                visiting.paperwork()
                        .place("宿舍楼二层")
                        .description("应急照明灯2处不亮、疏散指示标志缺失")
                        .requirement(null),
                visiting.major().place("食堂库房").description("校外供货商索证不全，进货台账漏登9月1日批次")));
        String address = "/notices/" + draft.id();
        String third = draft.line(3).number().value();
        try (Visitor desk = Visitor.atDesk(port).as("deputy")) {
            desk.visit("/tasks").inspect("tasks-notice");
            Locator waiting = desk.page.locator("a[href='" + address + "']").first();
            assertThat(waiting.innerText()).contains("等 3 项");
            waiting.click();
            desk.page.waitForURL("**" + address);
            assertThat(desk.page.locator("#requirement-" + third).inputValue())
                    .as("what the catalogue usually orders")
                    .isNotBlank();
            desk.inspect("notice-to-sign").type("requirement-" + third, "").press("核对并签发");
            assertThat(desk.page.locator("#requirement-" + third + "-error").isVisible())
                    .isTrue();
            desk.inspect("notice-refused").type("requirement-" + third, "维修、补齐");
            aTermIsSaidInWordsWhileItIsChosen(desk, third);
            desk.press("核对并签发").inspect("notice-check").fits();
            assertThat(desk.page.locator(".check-lines > li").count()).isEqualTo(3);
            assertThat(desk.page.locator(".check-lines header b").allInnerTexts())
                    .as("as they are on the notice, where the first was mended on the spot")
                    .containsExactly("02", "03", "04");
            assertThat(desk.page.locator("main").innerText()).contains("维修、补齐", "5 个工作日", "下一个文号", "校长1");
            desk.page.reload();
            assertThat(desk.page.locator(".check-lines > li").count())
                    .as("the page of the check can be opened anew")
                    .isEqualTo(3);
            desk.press("返回修改");
            assertThat(desk.page.locator("#workdays-" + third).inputValue()).isEqualTo("5");
            desk.press("核对并签发").press("签发并送达").inspect("notice-signed");
            assertThat(desk.page.locator("h1.num").innerText()).matches("青教安改〔\\d{4}〕[1-9]\\d*号");
            desk.visit("/cases/" + third).inspect("case-of-notice");
            desk.as("inspector1").visit(address).inspect("notice-inspector");
        }
        try (Visitor phone = Visitor.onPhone(port).as("officer.QL0001")) {
            phone.visit("/tasks?list=receive").inspect("tasks-notice").fits();
            phone.visit(address)
                    .inspect("notice-to-receive")
                    .fits()
                    .press("确认签收")
                    .inspect("notice-received")
                    .fits();
            phone.page.locator("#assign label:has-text('总务')").click();
            phone.press("全部分派").inspect("notice-assigned").fits();
            assertThat(phone.page.locator("#assign").count())
                    .as("nothing is left to assign")
                    .isZero();
            phone.visit("/notices").inspect("notices").fits();
            assertThat(phone.shows("1/4")).isTrue();
        }
        try (Visitor phone = Visitor.onPhone(port).as("deputy")) {
            visiting.general(2);
            phone.visit("/notices/" + visiting.general(2).id());
            phone.page.locator("#sign").waitFor();
            phone.visit("/notices").fits();
        }
        try (Visitor desk = Visitor.atDesk(port).as("registrar")) {
            desk.visit("/notices").inspect("notices");
            desk.visit("/notices?q=%5B2026%5D").fits();
            assertThat(desk.page
                            .request()
                            .get(desk.page.url().replaceAll("/notices.*", "/notices/export"))
                            .status())
                    .isEqualTo(200);
        }
    }
}
