package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.notification.CaseJourney;
import cn.zhenggai.shared.CaseNumber;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
class InboxScreenTests {

    @LocalServerPort
    int port;

    @Autowired
    TestCounty county;

    @Autowired
    CaseJourney journey;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void settle() {
        journey.settle();
        county.letEverybodyIn(Visitor.PASSWORD);
        jdbc.sql("delete from message").update();
    }

    @Test
    void oneTapOpensTheCaseAndLowersTheNumberOnTheDoor() {
        CaseNumber closed = journey.verified(journey.verified(journey.assigned(), false), true);
        journey.issued();
        try (Visitor phone = Visitor.onPhone(port).as(CaseJourney.OFFICER)) {
            phone.visit("/inbox").inspect("inbox").fits();
            Locator door = phone.page.locator(".tabs a[href='/inbox'] .count");
            assertThat(door.textContent()).isEqualTo("4");
            phone.page
                    .locator(".inbox-closed button")
                    .filter(new Locator.FilterOptions().setHasText(closed.value()))
                    .click();
            assertThat(phone.path()).isEqualTo("/cases/" + closed);
            phone.visit("/inbox");
            assertThat(door.textContent()).isEqualTo("3");
        }
        try (Visitor desk = Visitor.atDesk(port).as(CaseJourney.OFFICER)) {
            desk.visit("/inbox").inspect("inbox").press("全部标为已读");
            assertThat(desk.shows("已将 3 条消息标为已读")).isTrue();
            assertThat(desk.page.locator(".inbox-unread").count()).isZero();
            desk.inspect("inbox-read").visit("/inbox?lang=en").inspect("inbox-english");
        }
    }

    @Test
    void anEmptyInboxSaysWhatWillFillIt() {
        try (Visitor phone = Visitor.onPhone(port).as("admin")) {
            phone.visit("/inbox").inspect("inbox-empty").fits();
            assertThat(phone.shows("还没有消息")).isTrue();
            assertThat(phone.shows("没有配置邮件服务器")).isTrue();
        }
    }
}
