package cn.zhenggai.notification.outbox;

import cn.zhenggai.notification.MailSettings;
import cn.zhenggai.notification.News;
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

    Outbox(JdbcClient jdbc, MailSettings mail) {
        this.jdbc = jdbc;
        this.mail = mail;
    }

    /**
     * One mail for each person with messages of the bundle, however many: two statements. Quiet hours hold it until
     * their end, unless it carries an order or a major hazard. Index {@code ix_message_bundle}.
     */
    public void mail(String bundle, Instant now) {
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
}
