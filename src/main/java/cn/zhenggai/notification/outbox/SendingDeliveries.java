package cn.zhenggai.notification.outbox;

import cn.zhenggai.notification.hook.HookChannel;
import cn.zhenggai.notification.hook.TellingHooks;
import cn.zhenggai.notification.letter.Answer;
import cn.zhenggai.notification.letter.Channel;
import cn.zhenggai.notification.letter.Delivery;
import cn.zhenggai.notification.letter.Letters;
import cn.zhenggai.notification.mail.BadAddresses;
import cn.zhenggai.notification.mail.MailChannel;
import cn.zhenggai.notification.push.PushChannel;
import cn.zhenggai.notification.webhook.WebhookChannel;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what is due, one after the other and a bounded number a round; mails and posts do not wait for each other. Should
 * the node die between the server's answer and noting it, the same mail goes out twice with one Message-ID.
 */
@Component
public class SendingDeliveries {

    private static final Logger LOG = LoggerFactory.getLogger(SendingDeliveries.class);
    private static final String EVERY = "${zhenggai.mail-every:PT10S}";
    private static final int BATCH = 200;

    private final DueDeliveries due;
    private final Letters letters;
    private final MailChannel mail;
    private final WebhookChannel webhook;
    private final TellingHooks telling;
    private final HookChannel hooks;
    private final PushChannel push;
    private final BadAddresses badAddresses;
    private final Clock clock;
    private final Set<String> away = ConcurrentHashMap.newKeySet();

    public SendingDeliveries(
            DueDeliveries due,
            Letters letters,
            MailChannel mail,
            WebhookChannel webhook,
            TellingHooks telling,
            HookChannel hooks,
            PushChannel push,
            BadAddresses badAddresses,
            Clock clock) {
        this.due = due;
        this.letters = letters;
        this.mail = mail;
        this.webhook = webhook;
        this.telling = telling;
        this.hooks = hooks;
        this.push = push;
        this.badAddresses = badAddresses;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = EVERY, fixedDelayString = EVERY)
    public void mails() {
        if (mail.configured()) {
            badAddresses.forgetCorrected();
            round(mail);
        }
    }

    @Scheduled(initialDelayString = EVERY, fixedDelayString = EVERY)
    void posts() {
        if (webhook.configured()) {
            round(webhook);
        }
    }

    @Scheduled(initialDelayString = EVERY, fixedDelayString = EVERY)
    public void programs() {
        telling.tell();
        round(hooks);
    }

    @Scheduled(initialDelayString = EVERY, fixedDelayString = EVERY)
    public void devices() {
        if (push.configured()) {
            round(push);
        }
    }

    private void round(Channel channel) {
        for (Delivery delivery : due.at(BureauTime.now(clock), channel.name(), BATCH)) {
            if (due.claim(delivery, BureauTime.now(clock)) && !goesOn(channel, delivery)) {
                return;
            }
        }
    }

    private boolean goesOn(Channel channel, Delivery delivery) {
        Answer answer = attempt(channel, delivery);
        due.settle(delivery, answer, BureauTime.now(clock));
        report(channel, delivery, answer);
        return !answer.endsRound();
    }

    /** A server that is away for hours is one line of the log and not one every ten seconds. */
    private void report(Channel channel, Delivery delivery, Answer answer) {
        boolean gone = answer.kind() == Answer.Kind.AWAY;
        boolean known = gone && !away.add(channel.name());
        if (!gone) {
            away.remove(channel.name());
        }
        if (answer.reason() != null && !known && answer.kind() != Answer.Kind.NOT_NOW) {
            LOG.warn("{} {}: {} {}", channel.name(), delivery.id(), answer.kind(), answer.reason());
        }
    }

    /** What we cannot put into words of ours must not hold up the others either. */
    private Answer attempt(Channel channel, Delivery delivery) {
        try {
            return channel.attempt(delivery, letters);
        } catch (RuntimeException failure) {
            LOG.error("{} {} cannot be written", channel.name(), delivery.id(), failure);
            return Answer.later(failure.getClass().getSimpleName());
        }
    }
}
