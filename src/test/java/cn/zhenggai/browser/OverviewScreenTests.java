package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.Office;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
class OverviewScreenTests {

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
    void aLeaderReadsTheFiguresAndOpensTheListBehindOne() {
        office.general().to(CaseState.RECTIFYING);
        office.general().to(CaseState.CLOSED);
        office.major().signed();
        try (Visitor desk = Visitor.atDesk(port).as("director")) {
            desk.visit("/overview");
            drawn(desk);
            desk.inspect("overview").fits();
            String open = desk.page.locator(".figures b").first().textContent();
            desk.page.locator(".figures a").first().click();
            assertThat(desk.page.locator("h1 .num").textContent()).isEqualTo(open);
            assertThat(desk.page.locator("#rows tbody tr").count()).isEqualTo(Integer.parseInt(open));
            desk.inspect("cases-of-a-number");
            Locator second = desk.page.locator("#rows tbody tr").nth(1);
            String its = second.locator("a.stretch").getAttribute("href");
            second.click();
            assertThat(desk.page.url())
                    .as("where the second of several rows leads")
                    .endsWith(its);
            desk.visit("/overview/cases?measure=found")
                    .inspect("overview-cases")
                    .fits();
            analysed(desk);
            printed(desk);
            desk.visit("/overview?lang=en");
            drawn(desk);
            desk.inspect("overview-english");
        }
        try (Visitor phone = Visitor.onPhone(port).as("township.1")) {
            phone.visit("/overview");
            drawn(phone);
            phone.inspect("overview").fits();
            phone.page.locator("#find").focus();
            assertThat(phone.page.locator("#find").boundingBox().width)
                    .as("the line that is being typed into")
                    .isGreaterThan(phone.page.viewportSize().width * 0.9);
            phone.page.locator(".as-table summary").first().click();
            assertThat(phone.page.locator("#months tbody tr").count()).isEqualTo(12);
            phone.visit("/overview/cases?measure=found")
                    .inspect("overview-cases")
                    .fits();
            phone.visit("/overview/analysis?by=school&theme=time")
                    .inspect("analysis")
                    .fits();
        }
    }

    /** By the chart's own bar, and back; a day that makes no sense is told at its field. */
    private static void analysed(Visitor desk) {
        desk.visit("/overview/analysis?by=category&against=year_before");
        desk.page.locator("#analysis").scrollIntoViewIfNeeded();
        desk.page.locator("#analysis-chart[data-drawn] canvas").waitFor();
        desk.inspect("analysis").fits();
        String found = desk.page.locator("#analysis tfoot td a").first().textContent();
        desk.page.locator("#analysis tfoot td a").first().click();
        assertThat(desk.page.locator("h1 .num").textContent()).isEqualTo(found);
        desk.visit("/overview/analysis");
        desk.page.locator("#until").fill("2020-01-01");
        desk.page.locator("#from").fill("2020-02-01");
        desk.page.locator(".asking .btn-primary").click();
        assertThat(desk.page.locator("#until.is-invalid").count()).isOne();
        assertThat(desk.page.locator("[role=alert] a").getAttribute("href")).isEqualTo("#until");
        desk.visit("/overview/analysis?theme=quality&by=school")
                .inspect("analysis-quality")
                .fits();
    }

    /** Charts keep to the sheet, the tables below them are open, and afterwards all is as before. */
    private static void printed(Visitor desk) {
        desk.visit("/overview");
        drawn(desk);
        desk.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        desk.page.evaluate("dispatchEvent(new Event('beforeprint'))");
        assertThat(desk.page.locator("#months-chart canvas").boundingBox().width)
                .isLessThanOrEqualTo(640);
        assertThat(desk.page.locator("#months").isVisible()).isTrue();
        assertThat(desk.page.locator(".topbar").isVisible()).isFalse();
        desk.page.evaluate("dispatchEvent(new Event('afterprint'))");
        desk.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        assertThat(desk.page.locator("#months").isVisible()).isFalse();
    }

    /** Somebody else's work shows on an open page by itself. */
    @Test
    void whatHappensShowsByItself() {
        office.general().signed();
        try (Visitor desk = Visitor.atDesk(port).as("director")) {
            desk.visit("/overview");
            drawn(desk);
            desk.page.locator("[data-live-word]:not([hidden])").waitFor();
            int open = Integer.parseInt(desk.page.locator(".figures b").first().textContent());
            office.general().signed();
            desk.page
                    .locator(".figures li:first-child b", new Page.LocatorOptions().setHasText("" + (open + 1)))
                    .waitFor();
            drawn(desk);
        }
    }

    /** Charts are fetched for whoever comes to them. */
    private static void drawn(Visitor visitor) {
        visitor.page.locator(".charts").scrollIntoViewIfNeeded();
        for (String chart : new String[] {"#months-chart", "#categories-chart"}) {
            visitor.page
                    .locator(chart + "[data-drawn] canvas")
                    .waitFor(new Locator.WaitForOptions().setTimeout(15_000));
        }
    }
}
