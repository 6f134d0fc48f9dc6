package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.support.Photos;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who decides sees first what it is about, on a phone too; and a form that was refused is never lost. */
@BrowserTest
class DecidingJourneyTests {

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

    /** The picture of the hazard, who acts, by when, and the button: in the first screen of a phone. */
    @Test
    void theFirstScreenOfACaseOnAPhoneShowsThePictureWhoActsByWhenAndTheButton() {
        CaseWalk walk = office.photographed(Photos.jpeg(740_001), CaseState.SUBMITTED);
        try (Visitor phone = Visitor.onPhone(port).as("inspector1")) {
            phone.visit("/cases/" + walk.number()).inspect("case-first-screen").fits();
            double tabs = phone.page.locator("nav.tabs").boundingBox().y;
            for (String what : new String[] {
                ".now .evidence-strip img", ".now .waiting-who", ".now .waiting .chip", ".act-now .btn-primary"
            }) {
                BoundingBox box = phone.page.locator(what).first().boundingBox();
                assertThat(box.y).as(what).isGreaterThanOrEqualTo(0);
                assertThat(box.y + box.height).as(what + " above the tabs").isLessThanOrEqualTo(tabs);
            }
        }
        CaseWalk received = office.photographed(Photos.jpeg(740_002), CaseState.RECTIFYING);
        try (Visitor phone = Visitor.onPhone(port).as(CaseWalk.WORKER)) {
            phone.visit("/cases/" + received.number());
            Locator way = phone.page.locator(".act-now .btn-primary").first();
            assertThat(way.boundingBox().y + way.boundingBox().height)
                    .isLessThanOrEqualTo(phone.page.locator("nav.tabs").boundingBox().y);
            way.click();
            assertThat(phone.page.locator("#act").isVisible()).isTrue();
        }
    }

    @Test
    void aReInspectionIsPassedWithTwoTapsAndNothingTyped() {
        CaseWalk walk = office.photographed(Photos.jpeg(740_003), CaseState.SUBMITTED);
        try (Visitor phone = Visitor.onPhone(port).as("inspector1")) {
            phone.visit("/tasks");
            phone.page.evaluate("() => { sessionStorage.taps = 0; }");
            phone.page
                    .context()
                    .addInitScript(
                            "addEventListener('click', () => { sessionStorage.taps = +sessionStorage.taps + 1; },"
                                    + " true); addEventListener('keydown', () => { sessionStorage.typed = 1; }, true)");
            phone.page.reload();
            phone.page
                    .locator("a.row-link[href='/cases/" + walk.number() + "']")
                    .first()
                    .click();
            phone.page.waitForURL("**/cases/" + walk.number());
            assertThat(phone.shows("现场复查，已按要求整改到位，同意通过。"))
                    .as("what is recorded is said beforehand")
                    .isTrue();
            phone.press("判定合格");
            assertThat(phone.page.evaluate("sessionStorage.taps")).isEqualTo("2");
            assertThat(phone.page.evaluate("sessionStorage.typed ?? 'nothing'")).isEqualTo("nothing");
            assertThat(phone.page.locator(".opinions .passed").first().innerText())
                    .contains("现场复查，已按要求整改到位，同意通过。");
        }
    }

    @Test
    void inTheSecondRoundTheReasonOfTheFirstRefusalStandsAboveTheForm() {
        CaseWalk walk = office.photographed(Photos.jpeg(740_004), CaseState.SUBMITTED);
        String address = "/cases/" + walk.number();
        try (Visitor phone = Visitor.onPhone(port).as("inspector1")) {
            phone.visit(address);
            phone.page.locator(".phrase").nth(3).click();
            Locator opinion = phone.page.locator("[name=opinion]");
            assertThat(opinion.inputValue()).isEqualTo("已采取部分措施，尚未达到要求，请继续整改后再报。");
            opinion.fill(opinion.inputValue() + "斑马线未施划。");
            phone.press("不合格");
            phone.as("inspector2").visit(address).type("opinion", "同上").press("不合格");
            phone.as(CaseWalk.WORKER).visit(address);
            Locator refusal = phone.page.locator(".now .note-red");
            assertThat(refusal.innerText()).contains("第 1 轮复查不合格", "斑马线未施划。");
            assertThat(refusal.boundingBox().y)
                    .isLessThan(phone.page.locator("#act").boundingBox().y);
            phone.inspect("case-second-round").fits();
        }
    }

    /** Reload, back, a session that ended: the form is there with all that was typed, and never a page of the browser. */
    @Test
    void aRefusedFormSurvivesAReloadTheWayBackAndALostSession() {
        CaseWalk walk = office.photographed(Photos.jpeg(740_005), CaseState.SUBMITTED);
        String address = "/cases/" + walk.number();
        try (Visitor plain = Visitor.withoutScripts(port).as("inspector1")) {
            plain.visit(address).type("opinion", "门轴已换").type("graceUntil", "2020-01-01");
            plain.press("不合格");
            String shown = plain.page.url();
            assertThat(shown).contains("/verify?kept=");
            assertThat(plain.page.locator("#graceUntil-error").isVisible()).isTrue();
            assertThat(plain.page.locator(".mistakes a").first().innerText()).isNotBlank();
            plain.page.reload();
            assertThat(plain.page.locator("[name=opinion]").inputValue()).isEqualTo("门轴已换");
            plain.visit("/tasks");
            plain.page.goBack();
            assertThat(plain.page.locator("[name=opinion]").inputValue()).isEqualTo("门轴已换");
            plain.forgetSession();
            plain.page.navigate(shown);
            plain.logIn("inspector1");
            assertThat(plain.page.url()).isEqualTo(shown);
            assertThat(plain.page.locator("[name=opinion]").inputValue()).isEqualTo("门轴已换");
            plain.visit(address + "/verify");
            assertThat(plain.path()).isEqualTo(address);
        }
        assertThat(walk.state()).isEqualTo(CaseState.SUBMITTED);
    }

    @Test
    void aFieldThatTakesSoMuchSaysWhileTypingHowMuchMore() {
        CaseWalk walk = office.photographed(Photos.jpeg(740_006), CaseState.SUBMITTED);
        try (Visitor desk = Visitor.atDesk(port).as("inspector1")) {
            desk.visit("/cases/" + walk.number()).type("opinion", "长".repeat(998) + "𠮷");
            Locator counter = desk.page.locator("#VERIFY-opinion ~ .counter");
            assertThat(counter.innerText()).isEqualTo("还可输入 1 个字");
            desk.type("opinion", "长".repeat(1003));
            desk.page.locator("#VERIFY-opinion ~ .counter.over").waitFor();
            assertThat(counter.innerText()).isEqualTo("超出 3 个字");
        }
    }
}
