package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.shared.CaseNumber;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Dark, large and strong, as somebody chose it: everything can be read and fits, and paper stays white. */
@BrowserTest
class LookScreenTests {

    @LocalServerPort
    int port;

    @Autowired
    TestCounty county;

    @Autowired
    Office office;

    @Test
    void darkLargeAndStrongPagesAreAccessibleAndFitTheDevice() {
        county.settle().letEverybodyIn(Visitor.PASSWORD);
        CaseNumber number = office.general().signed().number();
        try (Visitor phone = Visitor.onPhone(port);
                Visitor desk = Visitor.atDesk(port)) {
            for (Visitor visitor : new Visitor[] {phone, desk}) {
                visitor.as("deputy").visit("/look");
                visitor.page.locator("[name=colours][value=DARK]").check();
                visitor.page.locator("[name=letters][value=LARGEST]").check();
                visitor.page.locator("[name=contrast]").check();
                visitor.press("保存");
                visitor.fits().inspect("look-chosen");
                for (String page : new String[] {"/tasks", "/escalations", "/cases?view=all", "/cases/" + number}) {
                    visitor.visit(page).fits().inspect("look" + page.replaceAll("\\W+", "-"));
                }
                paperStaysWhite(visitor);
            }
        }
    }

    private static void paperStaysWhite(Visitor visitor) {
        assertThat(brightness(visitor)).as("of the screen").isLessThan(60);
        visitor.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(brightness(visitor)).as("of paper").isGreaterThan(240);
        visitor.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    /** From 0, black, to 255. */
    private static int brightness(Visitor visitor) {
        return ((Number) visitor.page.evaluate(
                        "Number(getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0])"))
                .intValue();
    }
}
