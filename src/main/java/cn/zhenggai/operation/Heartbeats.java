package cn.zhenggai.operation;

import cn.zhenggai.operation.database.Outage;
import cn.zhenggai.shared.BureauTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Remembers when each work was last done to its end, and why it fails. A work that fails again and again is a stack trace
 * once and then a line now and then. Never fails itself: the work goes on though nobody can write down that it does.
 */
@Component
public class Heartbeats {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeats.class);
    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(30);
    private static final Duration A_LINE_EVERY = Duration.ofMinutes(10);
    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final MachineTime machine;
    private final Map<String, Instant> written = new ConcurrentHashMap<>();
    private final Map<String, Instant> failing = new ConcurrentHashMap<>();

    Heartbeats(JdbcClient jdbc, PlatformTransactionManager transactions, MachineTime machine) {
        this.jdbc = jdbc;
        this.machine = machine;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public void watchCompleted() {
        completed(Schedules.WATCH);
    }

    public void watchFailed(Throwable failure) {
        failed(Schedules.WATCH, failure);
    }

    /** What is done every few seconds is written down twice a minute. */
    void completed(String work) {
        Instant now = machine.now();
        Instant last = written.get(work);
        boolean recovered = failing.remove(work) != null;
        if (!recovered && last != null && now.isBefore(last.plus(AT_MOST_EVERY))) {
            return;
        }
        if (recovered) {
            LOG.info("{} is done again", work);
        }
        written.put(work, now);
        write(work, now, "completed_at = :now, failing_since = null, failure = null", "");
    }

    void failed(String work, Throwable failure) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
        String reason = root.getClass().getSimpleName() + ": " + root.getMessage();
        Instant now = machine.now();
        Instant said = failing.get(work);
        if (said == null) {
            say(work, failure, reason);
            failing.put(work, now);
        } else if (now.isAfter(said.plus(A_LINE_EVERY))) {
            LOG.warn("{} still fails: {}", work, reason);
            failing.put(work, now);
        }
        write(
                work,
                now,
                "failing_since = coalesce(failing_since, :now), failure = :failure",
                reason.substring(0, Math.min(reason.length(), LONGEST)));
    }

    /** An outage has a line of its own, and its trace leads nowhere. */
    private static void say(String work, Throwable failure, String reason) {
        if (Outage.of(failure).isPresent()) {
            LOG.warn("{} failed: {}", work, reason);
        } else {
            LOG.error("{} failed", work, failure);
        }
    }

    private void write(String work, Instant now, String change, String failure) {
        try {
            transaction.executeWithoutResult(status -> {
                if (update(work, now, change, failure) == 0) {
                    jdbc.sql("insert into background_work (name, known_since) values (:name, :now)")
                            .param("name", work)
                            .param("now", BureauTime.column(now))
                            .update();
                    update(work, now, change, failure);
                }
            });
        } catch (DuplicateKeyException otherNode) {
            LOG.debug("Another node wrote the first beat of {}", work);
        } catch (DataAccessException | TransactionException away) {
            written.remove(work);
            LOG.debug("The beat of {} cannot be written", work, away);
        }
    }

    private int update(String work, Instant now, String change, String failure) {
        JdbcClient.StatementSpec update = jdbc.sql("update background_work set " + change + " where name = :name")
                .param("name", work)
                .param("now", BureauTime.column(now));
        return (failure.isEmpty() ? update : update.param("failure", failure)).update();
    }
}
