package cn.zhenggai.notification.mail;

import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The addresses that a mail server refused for good: tried once a day, until somebody corrects them. */
@Component
public class BadAddresses {

    private static final Duration REST = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    BadAddresses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Until when the address rests; empty for one that may be tried. */
    Optional<Instant> restsUntil(long person, String address) {
        Instant now = clock.instant();
        return jdbc.sql("select next_try_at from bad_address where person_id = :person and address = :address")
                .param("person", person)
                .param("address", address)
                .query((row, n) -> BureauTime.moment(row, "next_try_at"))
                .optional()
                .filter(now::isBefore);
    }

    @Transactional
    public void mark(long person, String address, String reason) {
        Instant now = BureauTime.now(clock);
        int known = jdbc.sql("""
                        update bad_address set reason = :reason, next_try_at = :next
                        where person_id = :person and address = :address""")
                .param("reason", reason)
                .param("next", BureauTime.column(now.plus(REST)))
                .param("person", person)
                .param("address", address)
                .update();
        if (known == 0) {
            takenSince(person);
            insert(person, address, reason, now);
        }
    }

    private void insert(long person, String address, String reason, Instant now) {
        jdbc.sql("""
                        insert into bad_address (person_id, address, reason, since, next_try_at)
                        values (:person, :address, :reason, :now, :next)""")
                .param("person", person)
                .param("address", address)
                .param("reason", reason)
                .param("now", BureauTime.column(now))
                .param("next", BureauTime.column(now.plus(REST)))
                .update();
    }

    /** A mail was taken, so the address is good. */
    void takenSince(long person) {
        jdbc.sql("delete from bad_address where person_id = :person")
                .param("person", person)
                .update();
    }

    /** Who has another address by now gets what he missed. */
    @Transactional
    public void forgetCorrected() {
        List<Long> corrected = jdbc.sql("""
                        select b.person_id from bad_address b join org_person p on p.id = b.person_id
                        where p.email is null or p.email <> b.address""").query(Long.class).list();
        for (long person : corrected) {
            jdbc.sql("""
                            update delivery set state = 'DUE', attempts = 0, next_attempt_at = :now, failed_at = null
                            where recipient_id = :person and leased_by is null
                              and (state = 'DUE' and next_attempt_at > :now and last_error is not null
                                   or state = 'FAILED' and failed_at >= (select b.since from bad_address b
                                                                         where b.person_id = :person))""")
                    .param("now", BureauTime.column(BureauTime.now(clock)))
                    .param("person", person)
                    .update();
            takenSince(person);
        }
    }
}
