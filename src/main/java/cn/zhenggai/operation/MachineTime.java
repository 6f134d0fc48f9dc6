package cn.zhenggai.operation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What the clock of the machine says. The bureau's clock may be another: that of the demo is moved by hand. */
public record MachineTime(Clock clock) {

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
