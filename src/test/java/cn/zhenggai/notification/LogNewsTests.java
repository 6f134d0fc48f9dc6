package cn.zhenggai.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.rectification.anchor.ClosingDays;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The head of a day lies in a mailbox that the database does not reach. */
class LogNewsTests extends MailTest {

    @Autowired
    ClosingDays closing;

    @Test
    void theAuditorIsMailedTheHeadOfADayOnWhichLogsGrewOnce() throws Exception {
        closing.close();
        journey.mailTo("auditor", "auditor@bureau.test", "zh");
        journey.drafted();
        LocalDate grew = clock.today();
        clock.forward(Duration.ofDays(3));
        clock.at(clock.today() + "T10:00:00");
        closing.close();
        closing.close();
        sending.mails();

        String head = jdbc.sql("select head from log_day where closed_day = :day")
                .param("day", grew)
                .query(String.class)
                .single();
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(received("auditor@bureau.test").getSubject()).contains("日志日结");
        MimeMultipart parts = (MimeMultipart) received("auditor@bureau.test").getContent();
        assertThat(parts.getBodyPart(0).getContent().toString()).contains(head, "/log-days");
        assertThat(jdbc.sql("select title from message where kind = 'LOG_CLOSED'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains(grew.toString(), head);
    }
}
