package cn.zhenggai.operation;

import cn.zhenggai.shared.BureauTime;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far the database server's clock is ahead of this machine's. Deadlines and timers are moments of this machine that
 * other machines read: a clock that runs a day ahead puts the watch to sleep for a day.
 */
public final class ClockSkew {

    private static final Duration WORTH_SAYING = Duration.ofSeconds(30);
    private static final Duration TOO_FAR = Duration.ofMinutes(5);

    private ClockSkew() {}

    /** The time that the question itself takes does not count. */
    public static Duration measured(JdbcClient jdbc, MachineTime machine) {
        Instant asked = machine.now();
        Instant there = jdbc.sql("select utc_timestamp(3) there")
                .query((row, n) -> BureauTime.moment(row, "there"))
                .single();
        Instant answered = machine.now();
        if (there.isBefore(asked)) {
            return Duration.between(asked, there);
        }
        return there.isAfter(answered) ? Duration.between(answered, there) : Duration.ZERO;
    }

    public static boolean worthSaying(Duration skew) {
        return skew.abs().compareTo(WORTH_SAYING) > 0;
    }

    /** No start, because everything written would lie in another time. */
    public static boolean tooFar(Duration skew) {
        return skew.abs().compareTo(TOO_FAR) > 0;
    }
}
