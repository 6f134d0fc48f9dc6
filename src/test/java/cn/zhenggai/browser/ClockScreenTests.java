package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.demo.DemoServerTest;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.security.GivingPassword;
import com.microsoft.playwright.Locator;
import java.util.List;
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
    GivingPassword passwords;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void thePastIsPlayedAndTheyMayComeIn() {
        Awaitility.await().atMost(java.time.Duration.ofMinutes(4)).until(() -> jdbc.sql(
                        "select finished from demo_play")
                .query(Boolean.class)
                .single());
        passwords.giveSame(List.of(person("deputy"), person("inspector1")), Visitor.PASSWORD);
    }

    @Test
    void aLeaderGoesToTheNextEventAndFindsItInTheStoryOfTheCase() {
        try (Visitor deputy = Visitor.atDesk(port).as("deputy")) {
            deputy.visit("/tasks").inspect("clock-banner");
            deputy.press("下一事件");
            assertThat(deputy.path()).isEqualTo("/demo/clock");
            deputy.inspect("clock").fits();
            Locator fired = deputy.page.locator(".clock-move[open] .row-link").first();
            fired.click();
            deputy.page.waitForURL(url -> url.contains("/cases/"));
            assertThat(deputy.page.locator("main").textContent()).containsPattern("临期提醒|逾期告知|督办单|约谈|通报|逾期提示");
        }
        try (Visitor phone = Visitor.onPhone(port).as("deputy")) {
            phone.visit("/demo/clock").fits().inspect("clock");
            phone.visit("/tasks").fits().inspect("clock-banner");
            phone.visit("/demo/clock?lang=en").fits().inspect("clock-english");
        }
        try (Visitor inspector = Visitor.atDesk(port).as("inspector1")) {
            inspector.visit("/demo/clock").inspect("clock-inspector");
            assertThat(inspector
                            .page
                            .locator("main button[name=how], .banner button[name=how]")
                            .count())
                    .isZero();
        }
    }

    private long person(String login) {
        return directory.actor(login).orElseThrow().personId();
    }
}
