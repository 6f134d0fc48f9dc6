package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.Office;
import com.microsoft.playwright.Locator;
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
            assertThat(desk.shows("已下达未销号")).isTrue();
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
            desk.visit("/overview?lang=en");
            drawn(desk);
            desk.inspect("overview-english");
        }
        try (Visitor phone = Visitor.onPhone(port).as("township.1")) {
            phone.visit("/overview");
            drawn(phone);
            phone.inspect("overview").fits();
            phone.page.locator(".as-table summary").first().click();
            assertThat(phone.page.locator("#months tbody tr").count()).isEqualTo(12);
            phone.visit("/overview/cases?measure=found")
                    .inspect("overview-cases")
                    .fits();
        }
    }

    private static void drawn(Visitor visitor) {
        for (String chart : new String[] {"#months-chart", "#categories-chart"}) {
            visitor.page
                    .locator(chart + "[data-drawn] canvas")
                    .waitFor(new Locator.WaitForOptions().setTimeout(15_000));
        }
    }
}
