package cn.zhenggai.calendar.year;

import cn.zhenggai.shared.BureauTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** From which day to which an event of a calendar file lasts: its end is the first moment that is no more in it. */
final class EventSpan {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    private EventSpan() {}

    /** Null when it is no date. */
    static @Nullable LocalDate first(String start) {
        LocalDateTime moment = moment(start);
        return moment == null ? null : moment.toLocalDate();
    }

    /** Null when end or duration cannot be read; the first day itself where neither is given. */
    static @Nullable LocalDate last(LocalDate first, @Nullable String end, @Nullable String duration) {
        LocalDateTime until = first.plusDays(1).atStartOfDay();
        if (end != null) {
            until = moment(end);
        } else if (duration != null) {
            until = later(first, duration);
        }
        if (until == null) {
            return null;
        }
        LocalDate day = until.toLocalDate();
        boolean none = until.equals(first.atStartOfDay());
        return !none && until.toLocalTime().equals(LocalTime.MIDNIGHT) ? day.minusDays(1) : day;
    }

    private static @Nullable LocalDateTime later(LocalDate first, String duration) {
        try {
            return duration.contains("T")
                    ? first.atStartOfDay().plus(Duration.parse(duration))
                    : first.plus(Period.parse(duration)).atStartOfDay();
        } catch (DateTimeException | ArithmeticException broken) {
            return null;
        }
    }

    /** A moment of the world's time is told in the bureau's. */
    private static @Nullable LocalDateTime moment(String text) {
        try {
            if (text.length() == 8) {
                return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE).atStartOfDay();
            }
            LocalDateTime moment =
                    LocalDateTime.parse(text.endsWith("Z") ? text.substring(0, text.length() - 1) : text, MOMENT);
            return text.endsWith("Z")
                    ? moment.atOffset(ZoneOffset.UTC)
                            .atZoneSameInstant(BureauTime.ZONE)
                            .toLocalDateTime()
                    : moment;
        } catch (DateTimeException broken) {
            return null;
        }
    }
}
