package cn.zhenggai.demo;

import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The county's own time: the same morning for every first start, and from then on as fast as real time, through restarts
 * too. It can be moved on and never back. A thread that plays the past has its own moment and moves nobody else's.
 */
@Component
@Profile("demo")
public class DemoClock extends Clock {

    /** Now, when the county is first seen. */
    public static final Instant OPENING =
            LocalDateTime.parse("2026-09-18T09:00").atZone(BureauTime.ZONE).toInstant();

    private final ThreadLocal<Instant> past = new ThreadLocal<>();
    private final InstantSource machine = InstantSource.system();
    private final JdbcClient jdbc;
    private volatile long aheadMillis;

    public DemoClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
        aheadMillis = jdbc.sql("select ahead_millis from demo_clock where id = 1")
                .query(Long.class)
                .optional()
                .orElseGet(() -> begin(jdbc));
    }

    @Override
    public Instant instant() {
        Instant moment = past.get();
        return moment != null ? moment : machine.instant().plusMillis(aheadMillis);
    }

    /** Does the work as if it were that moment. */
    public void at(Instant moment, Runnable work) {
        past.set(moment);
        try {
            work.run();
        } finally {
            past.remove();
        }
    }

    /** Kept at once, whatever becomes of the transaction around it; a moment that has passed changes nothing. */
    public synchronized void forwardTo(Instant moment) {
        long ahead = moment.toEpochMilli() - machine.millis();
        if (ahead > aheadMillis) {
            jdbc.sql("update demo_clock set ahead_millis = :ahead where id = 1 and ahead_millis < :ahead")
                    .param("ahead", ahead)
                    .update();
            aheadMillis = ahead;
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        InstantSource own = this::instant;
        return own.withZone(zone);
    }

    private long begin(JdbcClient jdbc) {
        long ahead = OPENING.toEpochMilli() - machine.millis();
        jdbc.sql("insert into demo_clock (id, ahead_millis) values (1, :ahead)")
                .param("ahead", ahead)
                .update();
        return ahead;
    }
}
