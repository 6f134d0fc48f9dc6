package cn.zhenggai.notification.outbox;

import cn.zhenggai.notification.letter.Answer;
import cn.zhenggai.notification.letter.Delivery;
import cn.zhenggai.shared.BureauTime;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What waits in the outbox, shared by all nodes. Each change is one statement in a transaction of its own, so that no
 * row is locked while a server thinks. A claim is a lease: should the node die, the delivery is due again when it ends.
 */
@Component
public class DueDeliveries {

    static final int MOST_ATTEMPTS = 8;

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private final JdbcClient jdbc;
    private final Duration lease;
    private final String node = nodeName();

    /** @param lease longer than the slowest conversation with a server that still ends well */
    public DueDeliveries(JdbcClient jdbc, @Value("${zhenggai.delivery-lease:PT5M}") Duration lease) {
        this.jdbc = jdbc;
        this.lease = lease;
    }

    /** Longest due first, so that after a pause everything leaves in order. Index {@code ix_delivery_due}. */
    public List<Delivery> at(Instant now, String channel, int limit) {
        return jdbc.sql("""
                        select * from delivery
                        where channel = :channel and state = 'DUE' and next_attempt_at <= :now
                          and (leased_until is null or leased_until < :now)
                        order by next_attempt_at, id limit :limit""")
                .param("channel", channel)
                .param("now", BureauTime.column(now))
                .param("limit", limit)
                .query(Delivery::read)
                .list();
    }

    /** Counts the attempt before it is made; false when another node was faster. */
    public boolean claim(Delivery delivery, Instant now) {
        return jdbc.sql("""
                        update delivery set attempts = attempts + 1, leased_by = :node, leased_until = :until
                        where id = :id and state = 'DUE' and attempts = :attempts and next_attempt_at <= :now
                          and (leased_until is null or leased_until < :now)""")
                        .param("node", node)
                        .param("until", BureauTime.column(now.plus(lease)))
                        .param("id", delivery.id())
                        .param("attempts", delivery.attempts())
                        .param("now", BureauTime.column(now))
                        .update()
                == 1;
    }

    void settle(Delivery delivery, Answer answer, Instant now) {
        switch (answer.kind()) {
            case DELIVERED -> end(delivery, "SENT", null, now);
            case UNWANTED -> end(delivery, "NONE", null, now);
            case NEVER -> end(delivery, "FAILED", answer.reason(), now);
            case AWAY -> wait(delivery, delivery.attempts(), null, answer.reason());
            case NOT_NOW -> wait(delivery, delivery.attempts(), answer.until(), answer.reason());
            case LATER -> refused(delivery, answer.reason(), now);
        }
    }

    private void refused(Delivery delivery, String reason, Instant now) {
        int made = delivery.attempts() + 1;
        if (made >= MOST_ATTEMPTS) {
            end(delivery, "FAILED", reason, now);
        } else {
            wait(delivery, made, now.plus(WAITS.get(made - 1)), reason);
        }
    }

    /** @param again null to leave it as due as it was, and so its place in the row */
    private void wait(Delivery delivery, int attempts, Instant again, String reason) {
        jdbc.sql("""
                        update delivery set attempts = :attempts, next_attempt_at = coalesce(:again, next_attempt_at),
                               last_error = :reason, leased_by = null, leased_until = null
                        where id = :id and state = 'DUE' and leased_by = :node""")
                .param("attempts", attempts)
                .param("again", BureauTime.column(again))
                .param("reason", reason)
                .param("id", delivery.id())
                .param("node", node)
                .update();
    }

    private void end(Delivery delivery, String state, String reason, Instant now) {
        jdbc.sql("""
                        update delivery set state = :state, last_error = :reason, leased_by = null, leased_until = null,
                               sent_at = case when :state = 'SENT' then :now end,
                               failed_at = case when :state = 'FAILED' then :now end
                        where id = :id and state = 'DUE'""")
                .param("state", state)
                .param("reason", reason)
                .param("now", BureauTime.column(now))
                .param("id", delivery.id())
                .update();
    }

    /** Another at each start: a node that comes back does not take for its own what it left behind. */
    private static String nodeName() {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        try {
            String host = InetAddress.getLocalHost().getHostName();
            return host.substring(0, Math.min(60, host.length())) + "/" + unique;
        } catch (UnknownHostException e) {
            return unique;
        }
    }
}
