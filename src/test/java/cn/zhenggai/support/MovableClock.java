package cn.zhenggai.support;

import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until a test moves it, or goes with the machine's when nobody holds it. */
public class MovableClock extends Clock {

    private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");

    private volatile Instant now = START;

    void putBack() {
        now = START;
    }

    void letGo() {
        now = null;
    }

    /** @param moment in the bureau's zone, such as {@code 2026-09-16T23:59:30} */
    public void at(String moment) {
        now = LocalDateTime.parse(moment).atZone(BureauTime.ZONE).toInstant();
    }

    public LocalDate today() {
        return BureauTime.dayOf(instant());
    }

    public void forward(Duration step) {
        now = instant().plus(step);
    }

    @Override
    public Instant instant() {
        Instant held = now;
        return held == null ? Instant.now() : held;
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
