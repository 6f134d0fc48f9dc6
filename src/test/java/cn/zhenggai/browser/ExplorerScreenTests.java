package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever writes a program finds the API behind his tokens, reads what an operation takes, and sees an example. */
@BrowserTest
class ExplorerScreenTests {

    @LocalServerPort
    int port;

    @Autowired
    TestCounty county;

    @BeforeEach
    void letIn() {
        county.settle().letEverybodyIn(Visitor.PASSWORD);
    }

    @Test
    void theDocumentIsReadUnderTheRulesOfEveryPage() {
        try (Visitor phone = Visitor.onPhone(port).as("inspector1");
                Visitor desk = Visitor.atDesk(port).as("inspector1")) {
            for (Visitor visitor : new Visitor[] {phone, desk}) {
                visitor.visit("/profile").follow("接口说明与试用");
                visitor.page.locator("#explorer[data-drawn]").waitFor();
                visitor.fits().inspect("explorer");
                visitor.page.locator("#operations-tag-Cases button").click();
                Locator opening = visitor.page.locator("#operations-Cases-openCase");
                opening.locator("button.opblock-summary-control").click();
                opening.locator(".example").first().waitFor();
                assertThat(opening.textContent()).contains("Make a finding a case", "堆放课桌椅二十余套", "Idempotency-Key");
                visitor.fits().inspect("explorer-operation");
            }
        }
    }
}
