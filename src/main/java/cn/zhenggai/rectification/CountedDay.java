package cn.zhenggai.rectification;

import cn.zhenggai.calendar.Limit;
import java.time.Duration;
import java.time.LocalDate;

/**
 * A last day and how it was counted.
 *
 * @param from the day of issue, or the first of the next term; it does not count
 * @param limit null when a person wrote the date
 */
public record CountedDay(LocalDate deadline, LocalDate from, Limit limit, boolean provisional) {

    public static CountedDay written(LocalDate deadline) {
        return new CountedDay(deadline, null, null, false);
    }

    /** How long a limit in hours runs, from the moment of issue; what is to be done on the spot has a day. */
    public Duration hours() {
        return limit == null
                ? null
                : switch (limit.unit()) {
                    case HOURS -> Duration.ofHours(limit.amount());
                    case ON_THE_SPOT -> Duration.ofDays(1);
                    default -> null;
                };
    }
}
