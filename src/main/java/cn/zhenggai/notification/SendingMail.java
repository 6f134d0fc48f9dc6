package cn.zhenggai.notification;

import cn.zhenggai.shared.BureauTime;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what is due, a few at a time. A refused mail is tried again later and holds nobody up; a server that does not
 * answer ends the round. Should the node die between sending and noting it, the same Message-ID goes out twice.
 */
@Component
class SendingMail {

    private static final Logger LOG = LoggerFactory.getLogger(SendingMail.class);
    private static final String EVERY = "${zhenggai.mail-every:PT10S}";
    private static final int BATCH = 20;

    private final DueMails due;
    private final Letters letters;
    private final MailSettings settings;
    private final ObjectProvider<JavaMailSender> server;
    private final Clock clock;

    SendingMail(
            DueMails due, Letters letters, MailSettings settings, ObjectProvider<JavaMailSender> server, Clock clock) {
        this.due = due;
        this.letters = letters;
        this.settings = settings;
        this.server = server;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = EVERY, fixedDelayString = EVERY)
    void sendDue() {
        if (!settings.on()) {
            return;
        }
        for (DueMail mail : due.at(BureauTime.now(clock), BATCH)) {
            if (due.claim(mail, BureauTime.now(clock)) && !answered(mail)) {
                return;
            }
        }
    }

    /** False when the server cannot be reached. */
    private boolean answered(DueMail mail) {
        try {
            deliver(mail);
            return true;
        } catch (RuntimeException failure) {
            LOG.warn(
                    "Mail for message {} not sent: {}",
                    mail.id(),
                    Letters.oneLine(String.valueOf(failure.getMessage())));
            if (unreachable(failure)) {
                due.giveBack(mail);
                return false;
            }
            due.failed(mail);
            return true;
        }
    }

    private void deliver(DueMail mail) {
        JavaMailSender sender = server.getObject();
        Optional<MimeMessage> letter = letters.write(mail, sender.createMimeMessage());
        if (letter.isEmpty()) {
            due.notWanted(mail);
            return;
        }
        sender.send(letter.get());
        due.sent(mail);
    }

    /** A refused mail is reported without a cause, a failed connection with one. */
    private static boolean unreachable(RuntimeException failure) {
        return failure instanceof MailAuthenticationException
                || failure instanceof MailSendException send && send.getCause() != null;
    }
}
