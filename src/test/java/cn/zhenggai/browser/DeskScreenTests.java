package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.escalation.LateCases;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.shared.Severity;
import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The desk as a leader meets it who has never seen it before. */
@BrowserTest
class DeskScreenTests {

    @LocalServerPort
    int port;

    @Autowired
    TestCounty county;

    @Autowired
    Office office;

    @Autowired
    LateCases cases;

    @BeforeEach
    void settle() {
        county.settle().letEverybodyIn(Visitor.PASSWORD);
    }

    @Test
    void aNewDeputyFindsTheWorstSeesWhyDecidesAndSeesThatItWasDone() {
        CaseWalk worst = cases.late(
                office.open(office.finding()
                        .item(Office.PAPERWORK)
                        .severity(Severity.MAJOR)
                        .photos(1)),
                400);
        cases.ordered(worst);
        cases.late(office.paperwork(), 30);
        cases.watch();
        try (Visitor desk = Visitor.atDesk(port).enter("deputy")) {
            assertThat(desk.path()).isEqualTo("/escalations");
            Locator first = desk.page.locator("#waiting .desk-row").first();
            assertThat(first.locator(".row-link").getAttribute("href"))
                    .as("what can be decided first, and the worst of it on top")
                    .isEqualTo("/cases/" + worst.number());
            assertThat(first.textContent()).contains("重大", "个工作日", "总务", "实施整改", "约谈 · 待决定", "督办单", "未催办");
            assertThat(first.locator(".desk-photo img").count())
                    .as("how it looks")
                    .isEqualTo(1);
            desk.inspect("desk").fits();
            first.locator("summary:has-text('决定')").click();
            assertThat(first.locator(".desk-why").textContent())
                    .as("words of the office")
                    .contains("按督办阶梯第 ");
            desk.inspect("desk-deciding");
            desk.page.waitForNavigation(
                    () -> first.locator("button[value=true]").click());
            assertThat(desk.path()).as("two taps").isEqualTo("/escalations");
            assertThat(desk.shows("已决定采取")).isTrue();
            Locator again = desk.page
                    .locator("#worst .desk-row:has(a[href='/cases/" + worst.number() + "'])")
                    .first();
            assertThat(again.locator(".level").textContent()).contains("3").contains("约谈");
            assertThat(desk.page
                            .locator("#waiting a[href='/cases/" + worst.number() + "']")
                            .count())
                    .isZero();
            desk.visit("/cases/" + worst.number());
            desk.page.locator("#ladder .ladder-steps").waitFor();
            assertThat(desk.page.locator("#ladder").textContent()).contains("林晓峰", "已决定采取");
            desk.inspect("case-ladder").fits();
        }
    }

    @Test
    void theDeskShowsByItselfWhatAnotherDecidedAndKeepsTheFormThatIsOpen() {
        CaseWalk walk = cases.late(office.majorPaperwork(), 60);
        CaseWalk other = cases.late(office.majorPaperwork(), 50);
        cases.watch();
        try (Visitor desk = Visitor.atDesk(port).as("sectionhead")) {
            desk.visit("/escalations");
            String row = "#waiting .desk-row:has(a[href='/cases/%s'])";
            desk.page.locator("[data-live-word]:visible").waitFor();
            Locator open = desk.page.locator(row.formatted(other.number()));
            open.locator("summary:has-text('决定')").click();
            open.locator("textarea[name=note]").first().fill("本周五上午约谈校长");
            cases.urged(walk, "deputy");
            desk.page.locator("[data-live-word]:has-text('有新变化')").waitFor();
            assertThat(open.locator("textarea[name=note]").first().inputValue()).isEqualTo("本周五上午约谈校长");
            open.locator("summary:has-text('决定')").click();
            desk.page.locator("#desk[data-drawn]").waitFor();
            assertThat(desk.page.locator(row.formatted(walk.number())).textContent())
                    .contains(office.actor("deputy").name());
            assertThat(desk.page
                            .locator(row.formatted(walk.number()))
                            .locator("summary:has-text('催办')")
                            .count())
                    .as("who was urged today is not urged again")
                    .isZero();
        }
    }

    @Test
    void eightCasesStandOnTheScreenOfADeskAndTheHeldOnesAreFolded() {
        List<CaseWalk> late = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            late.add(cases.late(office.majorPaperwork(), 80 + i));
        }
        cases.watch();
        cases.held(late.get(0), "director");
        try (Visitor desk = Visitor.atDesk(port).as("director")) {
            desk.page.setViewportSize(1440, 900);
            desk.visit("/escalations").fits();
            List<Number> bottoms = desk.page.locator(".desk-rows > .desk-row:visible").all().stream()
                    .map(row -> (Number) row.evaluate("row => row.getBoundingClientRect().bottom"))
                    .toList();
            assertThat(bottoms.stream()
                            .filter(bottom -> bottom.doubleValue() <= 900)
                            .count())
                    .as("bottoms %s", bottoms)
                    .isGreaterThanOrEqualTo(8);
            assertThat(desk.page
                            .locator("#held a.row-link[href='/cases/"
                                    + late.get(0).number() + "']")
                            .isVisible())
                    .isFalse();
            desk.page.locator(".desk-held > summary").click();
            assertThat(desk.page
                            .locator("#held a.row-link[href='/cases/"
                                    + late.get(0).number() + "']")
                            .isVisible())
                    .isTrue();
            desk.page.setViewportSize(1920, 1080);
            desk.visit("/escalations").fits().inspect("desk-projector");
            assertThat(((Number) desk.page.locator("#desk").evaluate("desk => desk.clientWidth")).intValue())
                    .as("no third of a projector is empty")
                    .isGreaterThan(1500);
            desk.page.setViewportSize(1440, 900);
        }
    }

    @Test
    void anOpenDecisionIsSeenInThePictureOfTheCaseAndGivenThere() {
        CaseWalk walk = cases.late(office.paperwork(), 40);
        cases.watch();
        try (Visitor desk = Visitor.atDesk(port).as("sectionhead")) {
            desk.visit("/cases/" + walk.number());
            assertThat(desk.page.locator("#process[data-drawn]").count())
                    .as("drawn only when looked at")
                    .isZero();
            desk.lookAtTheProcess();
            assertThat(desk.page.locator("#process .step-at").count()).isGreaterThanOrEqualTo(2);
            assertThat(desk.page
                            .locator("#process .step-at[data-element-id=subProcess_escalation]")
                            .count())
                    .as("the box that the decision lies in")
                    .isEqualTo(1);
            desk.page
                    .locator("#process .djs-overlays[data-container-id=subProcess_escalation] .bjs-drilldown")
                    .click();
            desk.page
                    .locator("#process .step-at[data-element-id=userTask_decideEscalation]")
                    .waitFor();
            desk.page.locator("#ladder").waitFor();
            desk.inspect("case-decision").press("不下达");
            assertThat(desk.path())
                    .isEqualTo("/escalations/of/" + walk.number() + "/decide/"
                            + desk.page.url().replaceAll(".*/|\\?.*", ""));
            assertThat(desk.shows("必填")).isTrue();
            assertThat(desk.page.locator(".evidence.about").textContent())
                    .as("what it is about, above the form")
                    .contains("柳河镇中心小学", "逾期");
            desk.inspect("ladder-refused").fits();
            desk.type("note", "学校已申请更换设备").press("不下达");
            assertThat(desk.path()).isEqualTo("/cases/" + walk.number());
        }
    }

    @Test
    void manyAreUrgedWithOneTextAndEachHasItsResult() {
        CaseWalk one = cases.late(office.paperwork(), 20);
        CaseWalk other = cases.late(office.paperwork(), 20);
        try (Visitor desk = Visitor.atDesk(port).as("deputy")) {
            desk.visit("/escalations/list?list=overdue");
            desk.page.locator("input[name=item][value^='" + one.number() + "']").check();
            desk.page
                    .locator("input[name=item][value^='" + other.number() + "']")
                    .check();
            assertThat(desk.page.locator("[data-chosen]").textContent()).contains("2");
            desk.page.locator(".desk-many summary").click();
            assertThat(desk.page.locator("#many button[value=URGE]").textContent())
                    .as("counted beforehand")
                    .contains("可办 2 件");
            desk.page.locator("#many-note").fill("请三个工作日内整改到位并报告");
            desk.inspect("desk-list").fits();
            other.withdrawn();
            desk.page.waitForNavigation(
                    () -> desk.page.locator("#many button[value=URGE]").click());
            assertThat(desk.page.locator(".desk-results .done").count()).isEqualTo(1);
            assertThat(desk.page.locator(".desk-results .refused").textContent())
                    .contains(other.number().value());
            desk.inspect("desk-many").fits();
        }
    }

    @Test
    void theDeskFitsThePhoneInBothLanguages() {
        cases.late(office.majorPaperwork(), 100);
        cases.watch();
        try (Visitor phone = Visitor.onPhone(port).enter("director")) {
            assertThat(phone.path()).isEqualTo("/escalations");
            phone.inspect("desk").fits();
            phone.visit("/escalations/list?list=overdue").inspect("desk-list").fits();
            phone.visit("/escalations?lang=en").inspect("desk-english").fits();
        }
        try (Visitor desk = Visitor.atDesk(port).enter("sectionhead")) {
            assertThat(desk.path()).isEqualTo("/tasks");
            desk.follow("督办");
            desk.page.waitForURL("**/escalations");
            desk.visit("/escalations?lang=en").inspect("desk-english").fits();
        }
    }
}
