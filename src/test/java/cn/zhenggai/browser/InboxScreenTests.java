package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.notification.CaseJourney;
import cn.zhenggai.notification.News;
import cn.zhenggai.shared.CaseNumber;
import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.List;
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
            assertThat(phone.page.locator(".more > summary .count").textContent())
                    .as("on the way to the doors that do not fit")
                    .isEqualTo("4");
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
    void everyKindOfNewsHasItsWordsAndFits() {
        journey.issued();
        News[] kinds = News.values();
        for (int i = 0; i < kinds.length; i++) {
            jdbc.sql("""
                            insert into message (recipient_id, kind, case_number, round_no, occasion, title, school_name,
                                                 severity, confidential, deadline, note, created_at, way)
                            select :me, :kind, case_number, 1, :running, title, school_name, :severity, false, :deadline,
                                   :note, created_at, 'NONE' from message where kind = 'ISSUED' and recipient_id <> :me limit 1""")
                    .param("me", county.actor(CaseJourney.OFFICER).personId())
                    .param("kind", kinds[i].name())
                    .param("running", 100 + i)
                    .param("severity", i % 4 == 0 ? "MAJOR" : "GENERAL")
                    .param("deadline", LocalDate.of(2026, 1, 1).plusDays(i * 40L))
                    .param("note", kinds[i] == News.URGED ? "汛前必须完成，请今天回复进展。" : null)
                    .update();
        }
        try (Visitor phone = Visitor.onPhone(port).as(CaseJourney.OFFICER);
                Visitor desk = Visitor.atDesk(port).as(CaseJourney.OFFICER)) {
            phone.visit("/inbox").fits().inspect("inbox-news");
            phone.visit("/inbox?topic=ORDERS").fits().inspect("inbox-orders");
            desk.visit("/inbox").inspect("inbox-news");
            assertThat(onAllPages(desk)).isEqualTo(kinds.length + 1);
            desk.visit("/inbox?lang=en").inspect("inbox-news-english");
            assertThat(desk.page.content()).doesNotContain("??");
            desk.visit("/inbox?lang=zh&topic=LATE&show=unread");
            assertThat(desk.page.locator(".inbox > li").count()).isEqualTo(5);
        }
    }

    private static int onAllPages(Visitor reader) {
        int shown = reader.page.locator(".inbox > li").count();
        Locator next = reader.page.locator(".pager a");
        while (next.count() > 0) {
            reader.visit(next.first().getAttribute("href"));
            shown += reader.page.locator(".inbox > li").count();
        }
        return shown;
    }

    @Test
    void theOutboxNamesWhoWasNotReached() {
        long me = county.actor(CaseJourney.OFFICER).personId();
        for (String state : List.of("FAILED", "DUE", "SENT")) {
            jdbc.sql("""
                            insert into delivery (channel, recipient_id, kind, bundle, state, attempts, created_at,
                                                  next_attempt_at, last_error, failed_at)
                            values ('MAIL', :me, 'AT_ONCE', :bundle, :state, 3, current_timestamp, current_timestamp,
                                    :error, null)""")
                    .param("me", me)
                    .param("bundle", "screen " + state)
                    .param("state", state)
                    .param(
                            "error",
                            state.equals("SENT")
                                    ? null
                                    : "550 5.1.1 <officer@school.test>: Recipient address rejected: User unknown")
                    .update();
        }
        jdbc.sql("""
                        insert into bad_address (person_id, address, reason, since, next_try_at)
                        values (:me, 'officer@school.test', '550 User unknown', current_timestamp, current_timestamp)""").param("me", me).update();
        try (Visitor phone = Visitor.onPhone(port).as("admin");
                Visitor desk = Visitor.atDesk(port).as("admin")) {
            phone.visit("/deliveries").fits().inspect("deliveries-failing");
            desk.visit("/deliveries").inspect("deliveries-failing").press("全部重试");
            assertThat(desk.shows("已安排重试：1 条")).isTrue();
            assertThat(desk.shows("管理员 于")).isTrue();
            desk.visit("/deliveries?lang=en").inspect("deliveries-english");
        } finally {
            jdbc.sql("delete from bad_address").update();
            jdbc.sql("delete from delivery").update();
        }
    }

    @Test
    void mailIsChosenOnOnePage() {
        try (Visitor phone = Visitor.onPhone(port).as(CaseJourney.OFFICER);
                Visitor desk = Visitor.atDesk(port).as(CaseJourney.OFFICER)) {
            phone.visit("/inbox/preferences").fits().inspect("inbox-preferences");
            desk.visit("/inbox").follow("邮件设置");
            desk.page.locator("[name=canWait][value=NONE]").check();
            desk.page.locator("[name=quietFrom]").fill("22:00");
            desk.press("保存");
            assertThat(desk.shows("都填上")).isTrue();
            desk.page.locator("[name=quietTo]").fill("07:00");
            desk.inspect("inbox-preferences-refused").press("保存");
            assertThat(desk.shows("邮件设置已保存")).isTrue();
            assertThat(desk.page.locator("[name=canWait][value=NONE]").isChecked())
                    .isTrue();
            desk.inspect("inbox-preferences");
        } finally {
            jdbc.sql("delete from mail_choice").update();
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
