package cn.zhenggai.escalation.ladder;

import cn.zhenggai.shared.BureauTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * The moment at which the watch looks.
 *
 * @param today the bureau's day
 * @param day the day whose steps are due: from eight in the morning it is today, before that it is yesterday
 */
public record Occasion(Instant now, LocalDate today, LocalDate day) {

    static final LocalTime MORNING = LocalTime.of(8, 0);

    public static Occasion at(Instant now) {
        LocalDateTime local = LocalDateTime.ofInstant(now, BureauTime.ZONE);
        LocalDate today = local.toLocalDate();
        return new Occasion(now, today, local.toLocalTime().isBefore(MORNING) ? today.minusDays(1) : today);
    }

    public static Instant morningOf(LocalDate day) {
        return day.atTime(MORNING).atZone(BureauTime.ZONE).toInstant();
    }
}
