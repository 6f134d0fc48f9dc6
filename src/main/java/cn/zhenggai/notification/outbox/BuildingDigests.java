package cn.zhenggai.notification.outbox;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.notification.MailSettings;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Once each working day, puts what can wait into one mail for each person: a few statements however much there is. Who
 * has nothing unread gets none. Quiet hours hold it too. A day that was missed
 * is not made up for; its messages are in the next digest.
 */
@Component
public class BuildingDigests {

    private static final Logger LOG = LoggerFactory.getLogger(BuildingDigests.class);

    /** Whether a person is to get a digest at all. */
    private static final String TAKES_ONE = """
            p.active and p.email is not null and p.email <> '' and coalesce(q.can_wait, 'DIGEST') <> 'NONE'""";

    private final JdbcClient jdbc;
    private final MailSettings mail;
    private final Deadlines calendar;
    private final TransactionTemplate transaction;
    private final LocalTime from;
    private final Clock clock;

    /** @param from the time of day, by the bureau's clock, from which a working day's digest is sent */
    public BuildingDigests(
            JdbcClient jdbc,
            MailSettings mail,
            Deadlines calendar,
            TransactionTemplate transaction,
            @Value("${zhenggai.digest-from:08:00}") String from,
            Clock clock) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.calendar = calendar;
        this.transaction = transaction;
        this.from = LocalTime.parse(from);
        this.clock = clock;
    }

    /** @return how many, none when there is nothing to do */
    @Scheduled(initialDelayString = "${zhenggai.mail-every:PT10S}", fixedDelayString = "${zhenggai.digest-every:PT1M}")
    public int buildWhenDue() {
        Instant now = BureauTime.now(clock);
        LocalDate today = BureauTime.dayOf(now);
        boolean early = LocalTime.ofInstant(now, BureauTime.ZONE).isBefore(from);
        if (!mail.on() || early || built(today) || !calendar.workday(today)) {
            return 0;
        }
        try {
            return transaction.execute(all -> build(today, now));
        } catch (DuplicateKeyException otherNode) {
            LOG.debug("Another node makes the digests of {}", today);
            return 0;
        }
    }

    private boolean built(LocalDate day) {
        return !jdbc.sql("select 1 from digest_day where digest_on = :day")
                .param("day", day)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /** The day's row comes first: of two nodes one waits here and then fails. Index {@code ix_message_way}. */
    private int build(LocalDate day, Instant now) {
        jdbc.sql("insert into digest_day (digest_on, built_at) values (:day, :now)")
                .param("day", day)
                .param("now", BureauTime.column(now))
                .update();
        int digests = QuietHours.at(now, jdbc.sql("""
                        insert into delivery (channel, recipient_id, kind, bundle, digest_day, state, attempts, created_at,
                                              next_attempt_at)
                        select 'MAIL', m.recipient_id, 'DIGEST', :bundle, :day, 'DUE', 0, :now, %s
                        from message m join org_person p on p.id = m.recipient_id
                        left join mail_choice q on q.person_id = m.recipient_id
                        where m.way = 'DIGEST' and m.delivery_id is null and m.read_at is null and %s
                        group by m.recipient_id""".formatted(QuietHours.leaves("1 = 1"), TAKES_ONE)))
                .param("bundle", "D" + day)
                .param("day", day)
                .update();
        fill("D" + day);
        LOG.info("Digests of {}: {}", day, digests);
        return digests;
    }

    /** A message of a transaction that ends meanwhile is either carried or left for the next day, never lost. */
    private void fill(String bundle) {
        jdbc.sql("""
                        update message set delivery_id = (select d.id from delivery d
                            where d.bundle = :bundle and d.recipient_id = message.recipient_id)
                        where way = 'DIGEST' and delivery_id is null and read_at is null
                          and exists (select 1 from delivery d
                                      where d.bundle = :bundle and d.recipient_id = message.recipient_id)""").param("bundle", bundle).update();
        jdbc.sql("""
                        update message set way = 'NONE'
                        where way = 'DIGEST' and delivery_id is null and (read_at is not null or not exists (
                            select 1 from org_person p left join mail_choice q on q.person_id = p.id
                            where p.id = message.recipient_id and %s))""".formatted(TAKES_ONE)).update();
    }
}
