package cn.zhenggai.support;

import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until a test moves it. */
public class MovableClock extends Clock {

    private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");

    private volatile Instant now = START;

    void putBack() {
        now = START;
    }

    /** @param moment in the bureau's zone, such as {@code 2026-09-16T23:59:30} */
    public void at(String moment) {
        now = LocalDateTime.parse(moment).atZone(BureauTime.ZONE).toInstant();
    }

    public LocalDate today() {
        return BureauTime.dayOf(now);
    }

    public void forward(Duration step) {
        now = now.plus(step);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
