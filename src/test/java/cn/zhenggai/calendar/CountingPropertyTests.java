package cn.zhenggai.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The counting against a walk from day to day that looks at each day alone. */
class CountingPropertyTests {

    private static final LocalDate FIRST = LocalDate.of(2023, 6, 1);
    private static final int DAYS = 1900;
    private static final int TRIES = 4000;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    @BeforeEach
    void saySeed() {
        System.out.println("CountingPropertyTests: -Dseed=" + seed);
    }

    @Test
    void countingForwardsIsTheWalk() {
        for (int i = 0; i < TRIES; i++) {
            Almanac almanac = i % 100 == 0 || last == null ? last = randomCalendar() : last;
            LocalDate start = randomDay();
            int amount = random.nextInt(i % 10 == 0 ? 600 : 40);
            assertThat(Way.of(almanac, start, Limit.workdays(amount)).deadline())
                    .as("seed %d: %s + %d", seed, start, amount)
                    .isEqualTo(walked(almanac, start, amount));
        }
    }

    @Test
    void countingBackwardsIsTheWalkAndTheInverseOnWorkingDays() {
        for (int i = 0; i < TRIES; i++) {
            Almanac almanac = i % 100 == 0 || last == null ? last = randomCalendar() : last;
            LocalDate start = randomDay();
            int amount = random.nextInt(60);
            assertThat(almanac.index().plus(start, -amount))
                    .as("seed %d: %s - %d", seed, start, amount)
                    .isEqualTo(walked(almanac, start, -amount));
            LocalDate work = almanac.index().plus(start, 1);
            assertThat(almanac.index().plus(almanac.index().plus(work, amount), -amount))
                    .as("seed %d: there and back from %s by %d", seed, work, amount)
                    .isEqualTo(work);
        }
    }

    @Test
    void betweenCountsWhatPlusWalked() {
        for (int i = 0; i < TRIES; i++) {
            Almanac almanac = i % 100 == 0 || last == null ? last = randomCalendar() : last;
            LocalDate start = randomDay();
            LocalDate other = randomDay();
            int amount = random.nextInt(300);
            assertThat(almanac.index().between(start, almanac.index().plus(start, amount)))
                    .as("seed %d: %s + %d", seed, start, amount)
                    .isEqualTo(amount);
            assertThat(almanac.index().between(start, other))
                    .as("seed %d: %s to %s", seed, start, other)
                    .isEqualTo(counted(almanac, start, other))
                    .isEqualTo(-almanac.index().between(other, start));
        }
    }

    @Test
    void everyDayThatDidNotCountIsToldAndNoOther() {
        for (int i = 0; i < TRIES / 10; i++) {
            Almanac almanac = randomCalendar();
            LocalDate start = randomDay();
            int amount = 1 + random.nextInt(40);
            Reckoning found = Way.of(almanac, start, Limit.workdays(amount)).told(almanac);
            long told = found.days().stream()
                    .filter(day -> !almanac.workday(day.day()))
                    .count();
            long passed = start.until(found.deadline(), java.time.temporal.ChronoUnit.DAYS);
            assertThat(passed - told)
                    .as("seed %d: %s + %d = %s", seed, start, amount, found)
                    .isEqualTo(amount);
            assertThat(found.provisional())
                    .as("seed %d", seed)
                    .isEqualTo(start.plusDays(1)
                            .datesUntil(found.deadline().plusDays(1))
                            .anyMatch(day -> almanac.loaded(day.getYear()).isEmpty()));
        }
    }

    private Almanac last;

    /** The published years, some of them missing, with days of the county at random. */
    private Almanac randomCalendar() {
        List<CalendarDay> county = new ArrayList<>();
        random.ints(15, 0, DAYS)
                .distinct()
                .mapToObj(FIRST::plusDays)
                .forEach(day -> county.add(new CalendarDay(
                        day, random.nextBoolean() ? CalendarDay.Kind.OFF : CalendarDay.Kind.WORK, "县定")));
        int[] years =
                random.ints(2024, 2027).distinct().limit(1 + random.nextInt(3)).toArray();
        return Known.with(county, List.of(), Map.of(), years);
    }

    private LocalDate randomDay() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private static LocalDate walked(Almanac almanac, LocalDate start, int amount) {
        LocalDate day = start;
        for (int left = Math.abs(amount); left > 0; ) {
            day = day.plusDays(Integer.signum(amount));
            if (almanac.workday(day)) {
                left--;
            }
        }
        return day;
    }

    private static int counted(Almanac almanac, LocalDate from, LocalDate to) {
        return to.isBefore(from)
                ? -counted(almanac, to, from)
                : (int) from.plusDays(1)
                        .datesUntil(to.plusDays(1))
                        .filter(almanac::workday)
                        .count();
    }
}
