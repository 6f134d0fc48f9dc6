package cn.zhenggai.operation.database;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/** One line when the database went away and one when it is there again, however many asked in between. */
class OutageLog {

    private static final Logger LOG = LoggerFactory.getLogger("cn.zhenggai.database");

    private final AtomicLong turnedAway = new AtomicLong();
    private volatile Instant since;

    synchronized void failed(Throwable failure) {
        turnedAway.incrementAndGet();
        if (since == null) {
            since = Instant.now();
            LOG.error(
                    "event=database-away: {}. Requests are answered with 503 until it is there again",
                    NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
        }
    }

    void turnedAway() {
        turnedAway.incrementAndGet();
    }

    synchronized void succeeded() {
        if (since != null) {
            LOG.warn(
                    "event=database-back after {} s; {} asked for it in vain",
                    Duration.between(since, Instant.now()).toSeconds(),
                    turnedAway.getAndSet(0));
            since = null;
        }
    }
}
