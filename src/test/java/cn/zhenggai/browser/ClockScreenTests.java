package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.demo.DemoServerTest;
import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo county's clock, as a leader sees and moves it. */
@DemoServerTest
@ExtendWith(Chromium.class)
class ClockScreenTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void thePastIsPlayed() {
        Awaitility.await().atMost(Duration.ofMinutes(4)).until(() -> jdbc.sql("select finished from demo_play")
                .query(Boolean.class)
                .single());
    }

    @Test
    void aLeaderGoesToTheNextEventAndFindsItInTheStoryOfTheCase() {
        try (Visitor deputy = enter(Visitor.atDesk(port), "deputy")) {
            deputy.visit("/tasks").inspect("clock-banner");
            deputy.press("下一事件");
            assertThat(deputy.path()).isEqualTo("/demo/clock");
            deputy.inspect("clock").fits();
            Locator fired = deputy.page.locator(".clock-move[open] .row-link").first();
            fired.click();
            deputy.page.waitForURL(url -> url.contains("/cases/"));
            deputy.page
                    .locator("#ladder .ladder-steps")
                    .getByText(Pattern.compile("督办单|逾期告知|临期提醒|约谈|通报"))
                    .first()
                    .waitFor();
            deputy.inspect("clock-case");
        }
        try (Visitor phone = enter(Visitor.onPhone(port), "deputy")) {
            phone.visit("/demo/clock").fits().inspect("clock");
            phone.visit("/tasks").fits().inspect("clock-banner");
            phone.visit("/demo/clock?lang=en").fits().inspect("clock-english");
        }
        try (Visitor inspector = enter(Visitor.atDesk(port), "inspector1")) {
            inspector.visit("/demo/clock").inspect("clock-inspector");
            assertThat(inspector
                            .page
                            .locator("main button[name=how], .banner button[name=how]")
                            .count())
                    .isZero();
        }
    }

    /** By one click on the login page, as every visitor of the demo comes in. */
    private static Visitor enter(Visitor visitor, String login) {
        visitor.visit("/login")
                .page
                .locator("form:has(input[type=hidden][value='" + login + "']) button")
                .click();
        visitor.page.waitForURL(url -> !url.contains("/login"));
        return visitor;
    }
}
