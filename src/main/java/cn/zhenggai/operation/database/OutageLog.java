package cn.zhenggai.operation.database;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/** One line when the database went away and one when it is there again, however many asked in between. */
class OutageLog {

    private static final Logger LOG = LoggerFactory.getLogger("cn.zhenggai.database");

    private final AtomicLong turnedAway = new AtomicLong();
    private volatile boolean away;
    private long since;

    synchronized void failed(Throwable failure) {
        turnedAway.incrementAndGet();
        if (!away) {
            away = true;
            since = System.nanoTime();
            LOG.error(
                    "event=database-away: {}. Requests are answered with 503 until it is there again",
                    NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
        }
    }

    void turnedAway() {
        turnedAway.incrementAndGet();
    }

    synchronized void succeeded() {
        if (away) {
            LOG.warn(
                    "event=database-back after {} s; {} asked for it in vain",
                    TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - since),
                    turnedAway.getAndSet(0));
            away = false;
        }
    }
}
