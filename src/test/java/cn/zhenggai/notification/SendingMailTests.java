package cn.zhenggai.notification;

import static cn.zhenggai.notification.CaseJourney.OFFICER;
import static cn.zhenggai.notification.CaseJourney.PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.support.ProcessTest;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** How messages leave as mail: right, once, and in spite of servers that refuse or are away. */
@ProcessTest
class SendingMailTests {

    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort()).withPerMethodLifecycle(false);

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        settings.add("zhenggai.mail-from", () -> "office@zhenggai.test");
        settings.add("zhenggai.mail-every", () -> "PT1H");
    }

    @Autowired
    CaseJourney journey;

    @Autowired
    SendingMail sending;

    @Autowired
    DueMails due;

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void theSchoolHasAddresses() throws Exception {
        journey.settle();
        journey.mailTo(PRINCIPAL, "principal@school.test", "en");
        journey.mailTo(OFFICER, "officer@school.test", "zh");
        jdbc.sql("delete from message").update();
        SERVER.purgeEmailFromAllMailboxes();
        sender.setPort(SERVER.getSmtp().getPort());
    }

    @Test
    void mailArrivesInTheReadersLanguageWithTheRightLink() throws Exception {
        CaseNumber number = journey.issued();
        sending.sendDue();
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
    void whoHasNoAddressGetsNoMail() {
        journey.issued();
        sending.sendDue();
        assertThat(state("contact")).containsEntry("mail_state", "NONE");
        assertThat(state(OFFICER)).containsEntry("mail_state", "SENT");
    }

    @Test
    void whoLostHisAddressMeanwhileGetsNoMail() {
        journey.issued();
        journey.mailTo(OFFICER, null, "zh");
        sending.sendDue();
        assertThat(state(OFFICER)).containsEntry("mail_state", "NONE");
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    void theSecondRoundSendsNothing() {
        journey.issued();
        sending.sendDue();
        sending.sendDue();
        assertThat(SERVER.getReceivedMessages()).hasSize(2);
    }

    @Test
    void aMailSentAgainCarriesTheSameMessageId() throws Exception {
        journey.issued();
        sending.sendDue();
        String first = received("officer@school.test").getMessageID();
        SERVER.purgeEmailFromAllMailboxes();
        jdbc.sql("update message set mail_state = 'DUE', next_attempt_at = created_at where mail_state = 'SENT'")
                .update();
        sending.sendDue();
        assertThat(received("officer@school.test").getMessageID()).isEqualTo(first);
    }

    @Test
    void lineBreaksInATitleNeverBecomeHeaders() throws Exception {
        for (String lines : Arrays.asList("\r\n", "\n", "\r", "\u2028", "\r\n\r\n")) {
            tell("Lab" + lines + "Bcc: spy@evil.test" + lines + "X-Spy: 1");
        }
        sending.sendDue();
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
        sending.sendDue();
        assertThat(part(received("principal@school.test"), 1))
                .contains("&lt;img")
                .doesNotContain("<img");
    }

    @Test
    void theTitleOfAConfidentialCaseStaysInside() throws Exception {
        CaseNumber number = journey.issuedInConfidence();
        sending.sendDue();
        MimeMessage mail = received("principal@school.test");
        assertThat(mail.getSubject()).contains(number.value()).doesNotContain("教师办公室");
        assertThat(part(mail, 0) + part(mail, 1)).contains("log in to read").doesNotContain("教师办公室");
    }

    @Test
    void aRefusedRecipientHoldsNobodyUpAndIsTriedAgain() throws Exception {
        journey.issued();
        Instant before = clock.instant();
        try (RefusingServer refusing = new RefusingServer("principal@school.test")) {
            sender.setPort(refusing.port());
            sending.sendDue();
            assertThat(refusing.accepted())
                    .singleElement()
                    .asString()
                    .contains("officer@school.test", "Auto-Submitted: auto-generated");
        }
        assertThat(state(PRINCIPAL)).containsEntry("mail_state", "DUE").containsEntry("mail_attempts", 1);
        assertThat(dueAgain(PRINCIPAL))
                .isBetween(before.plusSeconds(59), clock.instant().plusSeconds(61));
        assertThat(state(OFFICER)).containsEntry("mail_state", "SENT");

        sender.setPort(SERVER.getSmtp().getPort());
        sending.sendDue();
        assertThat(SERVER.getReceivedMessages()).isEmpty();
        aMinutePasses();
        sending.sendDue();
        assertThat(received("principal@school.test")).isNotNull();
        assertThat(state(PRINCIPAL)).containsEntry("mail_state", "SENT").containsEntry("mail_attempts", 2);
    }

    @Test
    void aMailRefusedForGoodIsGivenUp() throws Exception {
        journey.issued();
        try (RefusingServer refusing = new RefusingServer("principal@school.test")) {
            sender.setPort(refusing.port());
            for (int attempt = 1; attempt <= DueMails.MOST_ATTEMPTS; attempt++) {
                assertThat(state(PRINCIPAL)).containsEntry("mail_state", "DUE");
                sending.sendDue();
                aMinutePasses();
            }
        }
        assertThat(state(PRINCIPAL)).containsEntry("mail_state", "FAILED").containsEntry("mail_attempts", 8);
    }

    @Test
    void aServerThatIsAwayCostsNoAttempt() throws Exception {
        journey.issued();
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            sender.setPort(free.getLocalPort());
        }
        for (int round = 0; round < 10; round++) {
            sending.sendDue();
        }
        assertThat(state(OFFICER)).containsEntry("mail_state", "DUE").containsEntry("mail_attempts", 0);
        sender.setPort(SERVER.getSmtp().getPort());
        sending.sendDue();
        assertThat(SERVER.getReceivedMessages()).hasSize(2);
    }

    @Test
    void ofTwoNodesOneSends() {
        journey.issued();
        DueMail mail = due.at(clock.instant(), 1).get(0);
        assertThat(due.claim(mail, clock.instant())).isTrue();
        assertThat(due.claim(mail, clock.instant())).isFalse();
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

    private static MimeMessage received(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> GreenMailUtil.getAddressList(recipients(mail)).contains(address))
                .findFirst()
                .orElseThrow();
    }

    private static jakarta.mail.Address[] recipients(MimeMessage mail) {
        try {
            return mail.getAllRecipients();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(MimeMessage mail, int index) throws Exception {
        return (String) ((MimeMultipart) mail.getContent()).getBodyPart(index).getContent();
    }

    private Map<String, Object> state(String login) {
        return jdbc.sql("""
                        select mail_state, mail_attempts, next_attempt_at from message
                        where recipient_id = :person order by id desc limit 1""")
                .param("person", journey.actor(login).personId())
                .query()
                .singleRow();
    }

    private Instant dueAgain(String login) {
        return jdbc.sql("select next_attempt_at from message where recipient_id = :person order by id desc limit 1")
                .param("person", journey.actor(login).personId())
                .query((row, n) -> BureauTime.moment(row, "next_attempt_at"))
                .single();
    }

    private void aMinutePasses() throws IOException {
        jdbc.sql("update message set next_attempt_at = :then where mail_state = 'DUE'")
                .param("then", BureauTime.column(clock.instant().minus(Duration.ofSeconds(1))))
                .update();
    }
}
