package cn.zhenggai.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.notification.outbox.BuildingDigests;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.statistics.RisesFound;
import jakarta.mail.internet.MimeMultipart;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** What rises comes by mail as its reader chose it, in his language. */
class RiseNewsTests extends MailTest {

    private static final LocalDate EVENING = LocalDate.of(2026, 11, 22);

    @Autowired
    BuildingDigests digests;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void itIsPartOfTheDigestInTheLanguageOfItsReader() throws Exception {
        clock.at(EVENING.plusDays(1) + "T03:00:00");
        long director = reader("director", "director@bureau.test", "zh");
        long deputy = reader("deputy", "deputy@bureau.test", "en");
        List<String> names = List.of("灭火器", "中心小学 · 西山墙", "青山镇", "实验小学");
        events.publishEvent(new RisesFound(director, EVENING, names, false));
        events.publishEvent(new RisesFound(director, EVENING, names, false));
        events.publishEvent(new RisesFound(deputy, EVENING, names.subList(0, 1), true));
        sending.mails();
        assertThat(SERVER.getReceivedMessages()).isEmpty();
        clock.at(EVENING.plusDays(1) + "T08:30:00");
        digests.buildWhenDue();
        sending.mails();
        assertThat(SERVER.getReceivedMessages()).hasSize(2);
        assertThat(text("director@bureau.test"))
                .contains("4 项比自身过去明显增多：灭火器、中心小学 · 西山墙、青山镇", "/overview/warnings?on=2026-11-22")
                .doesNotContain("实验小学");
        assertThat(text("deputy@bureau.test"))
                .contains("Early warning", "/overview/warnings?on=2026-11-22")
                .doesNotContain("灭火器");
        assertThat(titles(deputy)).containsExactly("One thing rises against its own past: 灭火器");
    }

    @Test
    void whoWantsNoMailOfSuchNewsGetsNone() throws Exception {
        clock.at(EVENING.plusDays(1) + "T03:00:00");
        long director = reader("director", "director@bureau.test", "zh");
        jdbc.sql("insert into mail_choice (person_id, can_wait, changed_at) values (:director, 'NONE', :now)")
                .param("now", BureauTime.column(clock.instant()))
                .param("director", director)
                .update();
        events.publishEvent(new RisesFound(director, EVENING, List.of("灭火器"), false));
        clock.at(EVENING.plusDays(1) + "T08:30:00");
        digests.buildWhenDue();
        sending.mails();
        assertThat(SERVER.getReceivedMessages()).isEmpty();
        assertThat(titles(director)).containsExactly("1 项比自身过去明显增多：灭火器");
    }

    private List<String> titles(long reader) {
        return jdbc.sql("select title from message where kind = 'RISING' and recipient_id = :reader")
                .param("reader", reader)
                .query(String.class)
                .list();
    }

    private long reader(String login, String address, String language) throws Exception {
        journey.mailTo(login, address, language);
        return jdbc.sql("select id from person where login = :login")
                .param("login", login)
                .query(Long.class)
                .single();
    }

    private String text(String address) throws Exception {
        return ((MimeMultipart) received(address).getContent())
                .getBodyPart(0)
                .getContent()
                .toString();
    }
}
