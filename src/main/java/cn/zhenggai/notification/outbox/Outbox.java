package cn.zhenggai.notification.outbox;

import cn.zhenggai.notification.MailSettings;
import cn.zhenggai.notification.News;
import cn.zhenggai.notification.PushSettings;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts what has to leave at once into the outbox, in the transaction of what happened. */
@Component
public class Outbox {

    private static final String NO_ORDER =
            "max(case when m.severity = 'MAJOR' or m.kind in (:anyHour) then 1 else 0 end) = 0";

    private final JdbcClient jdbc;
    private final MailSettings mail;
    private final PushSettings push;

    public Outbox(JdbcClient jdbc, MailSettings mail, PushSettings push) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.push = push;
    }

    /** What of a bundle leaves at once. */
    public void atOnce(String bundle, Instant now) {
        mail(bundle, now);
        if (push.on()) {
            push(bundle, now);
        }
    }

    /**
     * One mail for each person with messages of the bundle, however many: two statements. Quiet hours hold it until
     * their end, unless it carries an order or a major hazard. Index {@code ix_message_bundle}.
     */
    private void mail(String bundle, Instant now) {
        if (mail.on()) {
            write(bundle, now);
            jdbc.sql("""
                            update message set delivery_id = (select d.id from delivery d
                                where d.bundle = message.bundle and d.recipient_id = message.recipient_id)
                            where bundle = :bundle and way = 'AT_ONCE' and delivery_id is null""").param("bundle", bundle).update();
        }
    }

    private void write(String bundle, Instant now) {
        QuietHours.at(now, jdbc.sql("""
                        insert into delivery (channel, recipient_id, kind, bundle, state, attempts, created_at,
                                              next_attempt_at)
                        select 'MAIL', m.recipient_id, 'AT_ONCE', :bundle, 'DUE', 0, :now, %s
                        from message m left join mail_choice q on q.person_id = m.recipient_id
                        where m.bundle = :bundle and m.way = 'AT_ONCE' and m.delivery_id is null
                        group by m.recipient_id""".formatted(QuietHours.leaves(NO_ORDER))))
                .param("bundle", bundle)
                .param("anyHour", News.atAnyHour())
                .update();
    }

    /**
     * One message for each device of whoever has news of the bundle that cannot wait, or wants all at once, whether he is
     * mailed or not. Quiet hours hold it like a mail. Index {@code ix_push_device_person}.
     */
    private void push(String bundle, Instant now) {
        QuietHours.at(now, jdbc.sql("""
                        insert into delivery (channel, robot, kind, bundle, state, attempts, created_at, next_attempt_at)
                        select 'PUSH', concat('device ', d.id), 'AT_ONCE', :bundle, 'DUE', 0, :now, %s
                        from message m join push_device d on d.person_id = m.recipient_id
                        left join mail_choice q on q.person_id = m.recipient_id
                        where m.bundle = :bundle
                          and (m.severity = 'MAJOR' or m.kind in (:atOnce) or q.can_wait = 'AT_ONCE')
                          and not exists (select 1 from delivery t
                                          where t.bundle = :bundle and t.robot = concat('device ', d.id))
                        group by d.id""".formatted(QuietHours.leaves(NO_ORDER))))
                .param("bundle", bundle)
                .param("anyHour", News.atAnyHour())
                .param("atOnce", News.atOnce())
                .update();
    }
}
