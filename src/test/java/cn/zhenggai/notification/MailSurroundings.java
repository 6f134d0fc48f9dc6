package cn.zhenggai.notification;

import static cn.zhenggai.notification.CaseJourney.OFFICER;
import static cn.zhenggai.notification.CaseJourney.PRINCIPAL;

import cn.zhenggai.notification.outbox.SendingDeliveries;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.TimeAtHand;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What a test of mail has around it, on whatever database: a mail server and a clock of its own; the school has addresses, and mail goes out when a test says so. */
@TimeAtHand
abstract class MailSurroundings {

    /** More than a busy machine makes anybody wait. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort()).withPerMethodLifecycle(false);

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        settings.add("zhenggai.mail-from", () -> "office@zhenggai.test");
        settings.add("zhenggai.mail-every", () -> "PT10H");
        settings.add("zhenggai.digest-every", () -> "PT10H");
        settings.add("spring.mail.properties.mail.smtp.timeout", () -> PATIENCE.toMillis());
    }

    @Autowired
    CaseJourney journey;

    @Autowired
    SendingDeliveries sending;

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void theSchoolHasAddresses() throws Exception {
        journey.settle();
        jdbc.sql("update person set email = null").update();
        journey.mailTo(PRINCIPAL, "principal@school.test", "en");
        journey.mailTo(OFFICER, "officer@school.test", "zh");
        Outboxes.empty(jdbc);
        SERVER.purgeEmailFromAllMailboxes();
        sender.setPort(SERVER.getSmtp().getPort());
    }

    /** With a second and a half of patience for a server that says nothing. */
    void impatiently(Runnable sent) {
        Properties settings = sender.getJavaMailProperties();
        settings.setProperty("mail.smtp.timeout", "1500");
        try {
            sent.run();
        } finally {
            settings.setProperty("mail.smtp.timeout", String.valueOf(PATIENCE.toMillis()));
        }
    }

    static MimeMessage received(String address) {
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
}
