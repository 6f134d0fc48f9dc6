package cn.zhenggai.demo.county;

import cn.zhenggai.demo.Sheet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** When the county's offices and schools are at work, and how busy its inspectors are on each day of the year. */
public class WorkingTime {

    private static final LocalTime MORNING = LocalTime.of(8, 20);
    private static final LocalTime AFTERNOON = LocalTime.of(14, 30);
    private static final LocalTime EVENING = LocalTime.of(17, 50);
    private static final int MORNING_MINUTES = 200;
    private static final int AFTERNOON_MINUTES = 180;

    private record Period(LocalDate from, LocalDate to, double load, boolean off, boolean madeUp) {

        static Period of(Map<String, String> row) {
            return new Period(
                    LocalDate.parse(row.get("from")),
                    LocalDate.parse(row.get("to")),
                    Double.parseDouble(row.get("load")),
                    "off".equals(row.get("work")),
                    "on".equals(row.get("work")));
        }

        boolean has(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private final List<Period> periods =
            Sheet.rows("year").stream().map(Period::of).toList();

    public boolean works(LocalDate day) {
        if (periods.stream().anyMatch(period -> period.madeUp && period.has(day))) {
            return true;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && periods.stream().noneMatch(period -> period.off && period.has(day));
    }

    /** How much is found on a day, in comparison with others; nothing on days off. */
    public double load(LocalDate day) {
        return works(day)
                ? periods.stream()
                        .filter(period -> period.has(day))
                        .mapToDouble(Period::load)
                        .max()
                        .orElse(1)
                : 0;
    }

    /** The first working day on or after the given one. */
    public LocalDate workday(LocalDate day) {
        LocalDate next = day;
        while (!works(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** That many working days before the day. */
    public LocalDate before(LocalDate day, int workdays) {
        LocalDate earlier = day;
        for (int left = workdays; left > 0; left -= works(earlier) ? 1 : 0) {
            earlier = earlier.minusDays(1);
        }
        return earlier;
    }

    public LocalDateTime within(LocalDate day, Random random) {
        int minute = random.nextInt(MORNING_MINUTES + AFTERNOON_MINUTES);
        LocalTime time = minute < MORNING_MINUTES
                ? MORNING.plusMinutes(minute)
                : AFTERNOON.plusMinutes(minute - MORNING_MINUTES);
        return day.atTime(time).plusSeconds(random.nextInt(60));
    }

    /** The moment itself when people are at work, else when they are next. */
    public LocalDateTime seated(LocalDateTime moment) {
        LocalDate day = workday(moment.toLocalDate());
        LocalDateTime morning = day.atTime(MORNING).plusMinutes(moment.getMinute());
        boolean over = moment.toLocalTime().isAfter(EVENING);
        if (over && day.equals(moment.toLocalDate())) {
            return seated(day.plusDays(1).atTime(MORNING).plusMinutes(moment.getMinute()));
        }
        return moment.isAfter(morning) ? moment : morning;
    }

    /** Some working days later; with none, later the same day, or the next morning when the day is over. */
    public LocalDateTime after(LocalDateTime moment, int workdays, Random random) {
        if (workdays == 0) {
            LocalDateTime soon = moment.plusMinutes(25 + random.nextInt(95));
            boolean atLunch = soon.toLocalTime().isAfter(LocalTime.of(11, 50))
                    && soon.toLocalTime().isBefore(AFTERNOON);
            LocalDateTime seated = atLunch ? soon.plusMinutes(160) : soon;
            if (seated.toLocalTime().isBefore(EVENING) && seated.toLocalDate().equals(moment.toLocalDate())) {
                return seated;
            }
        }
        LocalDate day = moment.toLocalDate();
        for (int i = 0; i < Math.max(1, workdays); i++) {
            day = workday(day.plusDays(1));
        }
        return within(day, random);
    }
}
