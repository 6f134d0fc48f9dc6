package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A deadline is asked about, moved, stopped and restored, by the people whose it is. */
@BrowserTest
class ClockJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    TestCounty county;

    @Autowired
    Office office;

    @BeforeEach
    void settle() {
        county.settle().letEverybodyIn(Visitor.PASSWORD);
    }

    @Test
    void aSchoolAsksOnThePhoneForMoreTimeAndTheBureauAnswers() {
        CaseWalk walk = office.paperwork().to(CaseState.RECTIFYING);
        LocalDate until = walk.facts().deadline().plusDays(14);
        String address = "/cases/" + walk.number();
        try (Visitor phone = Visitor.onPhone(port).as(CaseWalk.OFFICER)) {
            phone.visit(address);
            phone.page.locator("summary:has-text('期限怎么算的')").click();
            assertThat(phone.shows("个工作日")).isTrue();
            phone.page.locator("summary:has-text('申请延期')").click();
            phone.press("提交申请");
            assertThat(phone.page.locator(".field-error").count()).isGreaterThan(2);
            phone.page.locator("#ASK_EXTENSION-reasonClass").selectOption("PROCUREMENT");
            phone.page.locator("#ASK_EXTENSION-reason").fill("配件到货延迟");
            phone.page.locator("#ASK_EXTENSION-until").fill(until.toString());
            phone.page.locator("#ASK_EXTENSION-interimMeasure").fill("停用并专人看守");
            phone.inspect("case-ask-extension").fits();
            phone.press("提交申请");
            assertThat(phone.shows("延期待答复")).isTrue();
            phone.inspect("case-extension-asked").fits();
        }
        try (Visitor desk = Visitor.atDesk(port).as("sectionhead")) {
            desk.visit(address).inspect("case-decide-extension").press("同意延期");
            assertThat(desk.shows("同意延至 " + until)).isTrue();
            desk.inspect("case-extended");
        }
        assertThat(walk.facts().deadline()).isEqualTo(until);
    }

    @Test
    void aLeaderStopsACaseAndLetsItGoOn() {
        CaseWalk walk = office.paperwork().to(CaseState.RECTIFYING);
        try (Visitor desk = Visitor.atDesk(port).as("deputy")) {
            desk.visit("/cases/" + walk.number());
            desk.page.locator("summary:text-is('中止')").click();
            desk.page.locator("#PAUSE-reasonClass").selectOption("EVIDENCE");
            desk.page.locator("#PAUSE-reason").fill("公安机关调取资料");
            desk.page.locator("#PAUSE-interimMeasure").fill("封存现场");
            desk.page
                    .locator("#PAUSE-reviewOn")
                    .fill(LocalDate.now().plusDays(30).toString());
            desk.page.locator("button:has-text('中止办理')").click();
            desk.press("确定");
            assertThat(desk.shows("已中止")).isTrue();
            desk.inspect("case-suspended").press("恢复办理");
            assertThat(walk.state()).isEqualTo(CaseState.RECTIFYING);
            desk.inspect("case-resumed");
        }
    }
}
