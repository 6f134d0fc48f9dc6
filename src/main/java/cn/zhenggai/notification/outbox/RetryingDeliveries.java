package cn.zhenggai.notification.outbox;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.LocalDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets what failed be tried again at once, with all its attempts before it; noted with the name of who asked. */
@Service
public class RetryingDeliveries {

    private static final Logger LOG = LoggerFactory.getLogger(RetryingDeliveries.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    RetryingDeliveries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns how many will be tried: 0 when it was sent meanwhile, or is being sent right now. */
    @Transactional
    public int retry(Actor actor, long delivery) {
        return retry(actor, "id = :id and (state = 'FAILED' or state = 'DUE' and last_error is not null)", delivery);
    }

    /** All that were given up. */
    @Transactional
    public int retryAll(Actor actor) {
        return retry(actor, "channel in ('MAIL', 'WEBHOOK', 'HOOK', 'PUSH') and state = 'FAILED'", 0);
    }

    /** An address that rests is tried too: whoever presses the button has reason to think that it works again. */
    private int retry(Actor actor, String which, long delivery) {
        LocalDateTime now = BureauTime.column(BureauTime.now(clock));
        jdbc.sql(
                        "update bad_address set next_try_at = :now where person_id in (select recipient_id from delivery where "
                                + which + ")")
                .param("now", now)
                .param("id", delivery)
                .update();
        int retried = jdbc.sql("""
                        update delivery set state = 'DUE', attempts = 0, next_attempt_at = :now, failed_at = null,
                               retried_at = :now, retried_by_name = :name
                        where leased_by is null and\s""" + which)
                .param("now", now)
                .param("name", actor.name())
                .param("id", delivery)
                .update();
        LOG.info("{} asked for {} deliveries to be tried again", actor.login(), retried);
        return retried;
    }
}
