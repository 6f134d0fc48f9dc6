package cn.zhenggai.notification;

import static cn.zhenggai.notification.CaseJourney.OFFICER;
import static cn.zhenggai.notification.CaseJourney.PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.escalation.ladder.StepsTaken;
import cn.zhenggai.notification.inbox.Inbox;
import cn.zhenggai.notification.inbox.InboxFilter;
import cn.zhenggai.notification.inbox.MessageLine;
import cn.zhenggai.notification.outbox.BuildingDigests;
import cn.zhenggai.notification.outbox.Outbox;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.order.OrderTerm;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.time.DueBy;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What a mail says, and that nothing typed changes what it is. */
class LetterTests extends MailTest {

    private static final AtomicInteger RUNNING = new AtomicInteger();

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Outbox outbox;

    @Autowired
    MailSettings settings;

    @Autowired
    Inbox inbox;

    @Autowired
    ReadingCase reading;

    @Autowired
    TransactionTemplate transaction;

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

    /** One limit, one moment: of the order, of a step of the ladder, in the mail and in the inbox. */
    @Test
    void aLimitOfHoursIsNamedByItsHourInMessagesAndMails() throws Exception {
        CaseNumber number = journey.drafted();
        OrderTerm hours = new OrderTerm(null, new Limit(24, Limit.Unit.HOURS));
        journey.signing()
                .signUntil(number, journey.actor("sectionhead"), hours, "限期整改")
                .orThrow();
        DueBy due = reading.story(number, journey.actor("sectionhead"))
                .facts()
                .clock()
                .due();
        assertThat(due.named()).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d");
        step(number);
        sending.mails();
        assertThat(part(received("officer@school.test"), 0)).contains("期限：" + due.named() + "\n");
        assertThat(part(received("officer@school.test"), 1)).contains("期限：" + due.named());
        assertThat(inbox.page(journey.actor(OFFICER), InboxFilter.ALL, null, 10).rows())
                .hasSize(2)
                .extracting(MessageLine::due)
                .extracting(DueBy::named)
                .containsOnly(due.named());
    }

    @Test
    void aLimitOfDaysIsNamedByItsDay() throws Exception {
        CaseNumber number = journey.issued();
        sending.mails();
        DueBy due = reading.story(number, journey.actor("sectionhead"))
                .facts()
                .clock()
                .due();
        assertThat(part(received("officer@school.test"), 0)).contains("期限：" + due.day() + "\n");
    }

    /** A step about the case as it stands. */
    private void step(CaseNumber number) {
        long batch = new Ladder(jdbc)
                .batch(number, 1, "OVERDUE", List.of(journey.actor(OFFICER).personId()));
        jdbc.sql("""
                        update escalation set deadline = (select c.deadline from rectification_case c where c.number = :number)
                        where batch = :batch""").param("number", number.value()).param("batch", batch).update();
        transaction.executeWithoutResult(all -> events.publishEvent(new StepsTaken(batch)));
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
    void whateverWasTypedTheRawMailHasOurHeadersAndNoOthers() throws Exception {
        List<String> hostile = List.of(
                "a\r\nBcc: spy@evil.test\r\n\r\nbody",
                "b\nX-Spy: 1",
                "c\0\r\n.\r\nMAIL FROM:<x@y>",
                "d\r\n.\r\nQUIT",
                "=?utf-8?q?=0d=0aBcc:spy@evil.test?=",
                "e\u0085Bcc: spy@evil.test\u2029f",
                "长".repeat(180) + "\r\nTo: spy@evil.test");
        try (ScriptedSmtp smtp = new ScriptedSmtp()) {
            sender.setPort(smtp.port());
            hostile.forEach(typed -> tell(typed, typed.substring(0, Math.min(110, typed.length()))));
            sending.mails();
            assertThat(smtp.mails()).hasSize(14).allSatisfy(mail -> {
                assertThat(headers(mail))
                        .containsExactlyInAnyOrder(
                                "Date",
                                "From",
                                "To",
                                "Message-ID",
                                "Subject",
                                "MIME-Version",
                                "Content-Type",
                                "Auto-Submitted");
                assertThat(mail.recipient()).endsWith("@school.test");
                assertThat(mail.head()).doesNotContain("\0").doesNotContainPattern("(?m)^Bcc|^X-Spy");
                assertThat(mail.text().replace("\r\n", "")).doesNotContain("\n", "\r");
            });
        }
    }

    @Test
    void aDigestGroupsWhatWaitsAndHidesWhatIsConfidential() throws Exception {
        long me = journey.actor(PRINCIPAL).personId();
        for (int i = 0; i < 12; i++) {
            Outboxes.tell(jdbc, outbox, me, "OVERDUE", clock.instant());
        }
        Outboxes.tell(jdbc, outbox, me, "REMINDER", clock.instant());
        jdbc.sql("update message set confidential = true, title = '名字', school_name = '某校' where kind = 'REMINDER'")
                .update();
        clock.forward(Duration.ofDays(1));
        new BuildingDigests(jdbc, settings, new WeekdaysOnly(), transaction, "00:00", clock).buildWhenDue();
        clock.forward(Duration.ofDays(2));
        new BuildingDigests(jdbc, settings, new WeekdaysOnly(), transaction, "00:00", clock).buildWhenDue();
        sending.mails();
        MimeMessage mail = received("principal@school.test");
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(mail.getSubject()).contains("13 messages", "Overdue notice");
        String text = part(mail, 0) + part(mail, 1);
        assertThat(text)
                .contains("Overdue notice (12)", "And 2 more", "http://zhenggai.test/inbox", "log in to read")
                .doesNotContain("名字", "某校");
    }

    private static List<String> headers(ScriptedSmtp.Mail mail) {
        return mail.head()
                .replaceAll("\r\n[ \t]", " ")
                .lines()
                .map(line -> line.replaceAll(":.*", ""))
                .toList();
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
        tell(title, "School");
    }

    private void tell(String title, String schoolName) {
        int running = RUNNING.incrementAndGet();
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
                schoolName,
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
