package cn.zhenggai.notification.mail;

import cn.zhenggai.notification.MailSettings;
import cn.zhenggai.notification.letter.Answer;
import cn.zhenggai.notification.letter.LetterWords;
import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sends a mail past the outbox, so that whoever set the server up learns at once what the mail server says. Nobody waits
 * longer than {@code zhenggai.test-mail-patience}, 8 seconds by default; the attempt then ends by itself.
 */
@Component
public class SendingTestMail {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailSettings settings;
    private final LetterWords words;
    private final Postman postman;
    private final Clock clock;
    private final Duration patience;
    private final ExecutorService hand = new ThreadPoolExecutor(
            0, 1, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(1), work -> new Thread(work, "test-mail"));

    private volatile boolean proven;

    SendingTestMail(
            MailSettings settings,
            LetterWords words,
            Postman postman,
            Clock clock,
            @Value("${zhenggai.test-mail-patience:PT8S}") Duration patience) {
        this.settings = settings;
        this.words = words;
        this.postman = postman;
        this.clock = clock;
        this.patience = patience;
    }

    /** @return how long a mail server may take before it is given up, in seconds */
    public long patience() {
        return patience.toSeconds();
    }

    /** Whether one was taken since this server started. */
    public boolean proven() {
        return proven;
    }

    /** Answered with {@link Answer.Kind#NOT_NOW} when the server took longer, or an attempt before still hangs. */
    public Answer to(String address, Locale language) {
        Future<Answer> sent;
        try {
            sent = hand.submit(() -> send(address, language));
        } catch (RejectedExecutionException hanging) {
            return late();
        }
        try {
            Answer answer = sent.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            proven |= answer.kind() == Answer.Kind.DELIVERED;
            return answer;
        } catch (TimeoutException slow) {
            sent.cancel(true);
            return late();
        } catch (ExecutionException failure) {
            return Answer.never(String.valueOf(failure.getCause()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return late();
        }
    }

    private Answer late() {
        return Answer.notBefore(clock.instant(), "No answer within " + patience());
    }

    private Answer send(String address, Locale language) {
        try {
            InternetAddress to = new InternetAddress(address, true);
            MimeMessage mail = postman.blank();
            mail.setFrom(new InternetAddress(settings.from()));
            mail.setRecipient(MimeMessage.RecipientType.TO, to);
            mail.setHeader("Message-ID", "<test-" + UUID.randomUUID() + "@zhenggai>");
            mail.setSentDate(Date.from(clock.instant()));
            mail.setSubject(words.text("testMail.subject", language), UTF_8);
            mail.setText(words.text("testMail.text", language, settings.link("/")), UTF_8);
            return postman.send(mail, to).answer();
        } catch (MessagingException notOne) {
            return Answer.never(notOne.getMessage());
        }
    }

    @PreDestroy
    void stop() {
        hand.shutdownNow();
    }
}
