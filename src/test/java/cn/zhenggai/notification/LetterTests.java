package cn.zhenggai.notification;

import static cn.zhenggai.notification.CaseJourney.PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** What a mail says, and that nothing typed changes what it is. */
class LetterTests extends MailTest {

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void mailArrivesInTheReadersLanguageWithTheRightLink() throws Exception {
        CaseNumber number = journey.issued();
        sending.mails();
        assertThat(SERVER.getReceivedMessages()).hasSize(2);

        MimeMessage english = received("principal@school.test");
        assertThat(english.getSubject()).contains("Rectification order issued", "办公楼", number.value());
        assertThat(english.getFrom()[0].toString()).contains("<office@zhenggai.test>");
        assertThat(part(english, 0)).contains("Hello", "http://zhenggai.test/cases/" + number);
        assertThat(part(english, 1))
                .contains("lang=\"en\"", "href=\"http://zhenggai.test/cases/" + number + "\"", "Open the case");

        MimeMessage chinese = received("officer@school.test");
        assertThat(chinese.getSubject()).contains("整改通知已签发", number.value());
        assertThat(part(chinese, 0)).contains("您好", "http://zhenggai.test/cases/" + number);
        assertThat(part(chinese, 1)).contains("lang=\"zh-CN\"", "打开查看");
    }

    @Test
    void aMailSentAgainCarriesTheSameMessageId() throws Exception {
        journey.issued();
        sending.mails();
        String first = received("officer@school.test").getMessageID();
        SERVER.purgeEmailFromAllMailboxes();
        jdbc.sql("update delivery set state = 'DUE' where state = 'SENT'").update();
        sending.mails();
        assertThat(received("officer@school.test").getMessageID()).isEqualTo(first);
    }

    @Test
    void lineBreaksInATitleNeverBecomeHeaders() throws Exception {
        for (String lines : Arrays.asList("\r\n", "\n", "\r", "\u2028", "\r\n\r\n")) {
            tell("Lab" + lines + "Bcc: spy@evil.test" + lines + "X-Spy: 1");
        }
        sending.mails();
        assertThat(SERVER.getReceivedMessages()).hasSize(10).allSatisfy(mail -> {
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(mail.getHeader("X-Spy")).isNull();
            assertThat(mail.getSubject())
                    .contains("Lab Bcc: spy@evil.test X-Spy: 1")
                    .doesNotContain("\n", "\r");
            assertThat(mail.getAllRecipients()).hasSize(1);
        });
    }

    @Test
    void markupInATitleStaysText() throws Exception {
        tell("<img src=x onerror=alert(1)>");
        sending.mails();
        assertThat(part(received("principal@school.test"), 1))
                .contains("&lt;img")
                .doesNotContain("<img");
    }

    @Test
    void theTitleOfAConfidentialCaseStaysInside() throws Exception {
        CaseNumber number = journey.issuedInConfidence();
        sending.mails();
        MimeMessage mail = received("principal@school.test");
        assertThat(mail.getSubject()).contains(number.value()).doesNotContain("教师办公室");
        assertThat(part(mail, 0) + part(mail, 1)).contains("log in to read").doesNotContain("教师办公室");
    }

    /** News of a case whose title is exactly this; a real one always ends with words of the catalogue. */
    private void tell(String title) {
        int running = (int) (System.nanoTime() % 900_000);
        long school = journey.actor(PRINCIPAL).unitId();
        long bureau = journey.actor("deputy").unitId();
        long opener = journey.actor("inspector3").personId();
        events.publishEvent(new CaseEvent(
                CaseEvent.Kind.ISSUED,
                CaseNumber.of(1999, running),
                1,
                title,
                Severity.GENERAL,
                school,
                "School",
                null,
                bureau,
                opener,
                null,
                false));
    }

    private static String part(MimeMessage mail, int index) throws Exception {
        return (String) ((MimeMultipart) mail.getContent()).getBodyPart(index).getContent();
    }
}
