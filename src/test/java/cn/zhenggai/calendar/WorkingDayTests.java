package cn.zhenggai.calendar;

import static cn.zhenggai.calendar.Known.day;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.calendar.Limit.Unit;
import cn.zhenggai.calendar.Reckoning.CountedDay;
import cn.zhenggai.calendar.Reckoning.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How limits are counted, on the published calendars. */
class WorkingDayTests {

    private final Almanac almanac = Known.years(2024, 2025, 2026);

    @ParameterizedTest
    @CsvSource({
        "2026-02-13,  5, 2026-02-27",
        "2025-09-30,  3, 2025-10-11",
        "2026-04-30,  5, 2026-05-11",
        "2026-09-16,  3, 2026-09-20",
        "2026-09-16,  5, 2026-09-22",
        "2026-09-16, 10, 2026-09-30",
        "2026-09-16, 15, 2026-10-13",
        "2026-09-16, 20, 2026-10-20",
        "2026-09-07,  1, 2026-09-08",
        "2026-09-07,  3, 2026-09-10",
        "2026-09-07,  7, 2026-09-16",
        "2026-09-07, 10, 2026-09-20",
        "2025-12-31,  1, 2026-01-04",
        "2026-06-18,  2, 2026-06-23"
    })
    void workingDaysFollowThePublishedCalendar(LocalDate from, int amount, LocalDate deadline) {
        Reckoning found = reckon(from, Limit.workdays(amount));
        assertThat(found.deadline()).isEqualTo(deadline);
        assertThat(found.provisional()).isFalse();
    }

    @Test
    @DisplayName("scenario 4: make-up workday, notice 2026-09-07 with ten working days is due on Sunday 2026-09-20")
    void makeUpWorkday() {
        Reckoning found = reckon(day("2026-09-07"), Limit.workdays(10));
        assertThat(found.deadline()).isEqualTo("2026-09-20");
        assertThat(found.days()).contains(new CountedDay(day("2026-09-20"), Kind.MADE_UP, "国庆节"));
        assertThat(almanac.index().plus(day("2026-09-20"), 1))
                .as("the overdue notice")
                .isEqualTo("2026-09-21");
    }

    @Test
    @DisplayName("scenario 5: spring festival, notice on Friday 2026-02-13 with five working days is due on 2026-02-27")
    void springFestival() {
        Reckoning found = reckon(day("2026-02-13"), Limit.workdays(5));
        assertThat(found.deadline()).isEqualTo("2026-02-27");
        assertThat(found.days()).hasSize(10).startsWith(new CountedDay(day("2026-02-14"), Kind.MADE_UP, "春节"));
        assertThat(found.spans())
                .containsExactly(
                        new Reckoning.Span(day("2026-02-14"), day("2026-02-14"), Kind.MADE_UP, "春节"),
                        new Reckoning.Span(day("2026-02-15"), day("2026-02-23"), Kind.HOLIDAY, "春节"));
    }

    @Test
    @DisplayName(
            "scenario 6: national day, due 2026-09-30 is one working day late on 10-08 and three on Saturday 10-10")
    void nationalDay() {
        LocalDate due = day("2026-09-30");
        assertThat(almanac.index().between(due, day("2026-10-01"))).isZero();
        assertThat(almanac.index().between(due, day("2026-10-07"))).isZero();
        assertThat(almanac.index().between(due, day("2026-10-08"))).isEqualTo(1);
        assertThat(almanac.index().plus(due, 3)).isEqualTo("2026-10-10");
    }

    @Test
    @DisplayName("scenario 7: missing calendar, five working days from 2026-12-28 are provisionally due on 2027-01-05")
    void missingCalendar() {
        Reckoning found = reckon(day("2026-12-28"), Limit.workdays(5));
        assertThat(found.deadline()).isEqualTo("2027-01-05");
        assertThat(found.provisional()).isTrue();
        assertThat(found.days()).contains(new CountedDay(day("2027-01-01"), Kind.HOLIDAY, "元旦"));
        assertThat(reckon(day("2026-12-28"), Limit.workdays(3)).provisional()).isFalse();
    }

    @Test
    void festivalsOfTheLunarYearNeverCountWhileTheYearIsProvisional() {
        Reckoning found = reckon(day("2027-02-04"), Limit.workdays(1));
        assertThat(found.deadline()).as("from 除夕 on Friday to 初三 on Monday").isEqualTo("2027-02-09");
        assertThat(found.provisional()).isTrue();
        assertThat(found.spans())
                .containsExactly(new Reckoning.Span(day("2027-02-05"), day("2027-02-08"), Kind.ASSUMED, "春节"));
        assertThat(almanac.workday(day("2027-04-05"))).as("清明").isFalse();
        assertThat(almanac.workday(day("2027-06-09"))).as("端午").isFalse();
        assertThat(almanac.workday(day("2027-09-15"))).as("中秋").isFalse();
        assertThat(almanac.told(day("2027-10-01")))
                .as("a fixed day is no assumption")
                .contains(new CountedDay(day("2027-10-01"), Kind.HOLIDAY, "国庆节"));
        assertThat(almanac.workday(day("2023-05-02"))).as("2 May before 2025").isTrue();
    }

    @Test
    @DisplayName("scenario 44: summer, before term is the last working day before the county's term, and moves with it")
    void beforeTerm() {
        Almanac set = Known.with(List.of(), List.of(Known.AUTUMN), Map.of(), 2026);
        Reckoning found = Way.of(set, day("2026-07-05"), Limit.until(Milestone.BEFORE_TERM))
                .told(set);
        assertThat(found.deadline()).isEqualTo("2026-08-31");
        assertThat(found.provisional()).isFalse();
        assertThat(found.days()).containsExactly(new CountedDay(day("2026-09-01"), Kind.NAMED_DAY, "BEFORE_TERM"));
        Term later = new Term(1L, "推迟", day("2026-09-07"), day("2027-01-22"));
        Almanac moved = Known.with(List.of(), List.of(later), Map.of(), 2026);
        assertThat(due(moved, "2026-07-05", Milestone.BEFORE_TERM)).isEqualTo("2026-09-04");
        assertThat(reckon(day("2026-07-10"), Limit.days(5)).deadline())
                .as("safety clocks run on in the holidays")
                .isEqualTo("2026-07-15");
    }

    @Test
    void withoutTermsTheUsualOnesCountAndAreProvisional() {
        Reckoning found = reckon(day("2026-07-10"), Limit.until(Milestone.BEFORE_TERM));
        assertThat(found.deadline()).isEqualTo("2026-08-31");
        assertThat(found.provisional()).isTrue();
        Reckoning end = reckon(day("2026-03-02"), Limit.until(Milestone.END_OF_TERM));
        assertThat(end.deadline()).as("5 July is a Sunday").isEqualTo("2026-07-03");
        assertThat(end.days())
                .containsExactly(
                        new CountedDay(day("2026-07-04"), Kind.WEEKEND, null),
                        new CountedDay(day("2026-07-05"), Kind.NAMED_DAY, "END_OF_TERM"));
    }

    @Test
    void theEndOfTermIsThatOfTheNextTermInTheHolidays() {
        Almanac set = Known.with(List.of(), List.of(Known.AUTUMN), Map.of(), 2026);
        assertThat(due(set, "2026-08-10", Milestone.END_OF_TERM)).isEqualTo("2027-01-22");
        assertThat(due(set, "2026-10-10", Milestone.END_OF_TERM)).isEqualTo("2027-01-22");
        assertThat(set.terms().at(day("2026-08-31"))).isEmpty();
        assertThat(set.terms().nextAfter(day("2026-08-31")).startsOn()).isEqualTo("2026-09-01");
        assertThat(set.terms().at(day("2026-09-01"))).contains(Known.AUTUMN);
    }

    @Test
    void beforeTheFloodsIsTheWorkingDayBeforeTheSeasonAndNextYearsWhenItHasBegun() {
        Almanac set = Known.with(List.of(), List.of(), Map.of(2026, day("2026-05-15")), 2025, 2026);
        assertThat(due(almanac, "2026-03-01", Milestone.BEFORE_FLOOD)).isEqualTo("2026-05-29");
        assertThat(due(set, "2026-03-01", Milestone.BEFORE_FLOOD)).isEqualTo("2026-05-14");
        assertThat(due(set, "2025-06-01", Milestone.BEFORE_FLOOD)).isEqualTo("2026-05-14");
        assertThat(due(set, "2026-05-15", Milestone.BEFORE_FLOOD)).isEqualTo("2027-05-31");
        assertThat(due(almanac, "2026-05-30", Milestone.BEFORE_FLOOD))
                .as("no working day is left")
                .isEqualTo("2026-05-30");
    }

    @Test
    void calendarDaysRollToTheNextWorkingDayAndSayWhy() {
        Reckoning found = reckon(day("2026-09-10"), Limit.days(15));
        assertThat(found.deadline()).isEqualTo("2026-09-28");
        assertThat(found.days())
                .containsExactly(
                        new CountedDay(day("2026-09-25"), Kind.HOLIDAY, "中秋节"),
                        new CountedDay(day("2026-09-26"), Kind.HOLIDAY, "中秋节"),
                        new CountedDay(day("2026-09-27"), Kind.HOLIDAY, "中秋节"));
        assertThat(reckon(day("2026-09-10"), Limit.days(14)).days()).isEmpty();
        assertThat(reckon(day("2026-09-10"), Limit.days(10)).days())
                .containsExactly(new CountedDay(day("2026-09-20"), Kind.MADE_UP, "国庆节"));
    }

    @Test
    void hoursRunThroughDaysOff() {
        LocalDate friday = day("2026-09-25");
        assertThat(reckon(friday, new Limit(0, Unit.ON_THE_SPOT)).deadline()).isEqualTo("2026-09-26");
        assertThat(reckon(friday, new Limit(24, Unit.HOURS)).deadline()).isEqualTo("2026-09-26");
        assertThat(reckon(friday, new Limit(25, Unit.HOURS)).deadline()).isEqualTo("2026-09-27");
        assertThat(reckon(friday, new Limit(48, Unit.HOURS)).provisional()).isFalse();
    }

    @Test
    void theCountysOwnDaysCountMoreThanThePublishedOnes() {
        List<CalendarDay> own = List.of(
                new CalendarDay(day("2026-09-17"), CalendarDay.Kind.OFF, "开斋节"),
                new CalendarDay(day("2026-09-19"), CalendarDay.Kind.WORK, "补班"));
        Almanac set = Known.with(own, List.of(), Map.of(), 2026);
        Reckoning found = Way.of(set, day("2026-09-16"), Limit.workdays(2)).told(set);
        assertThat(found.deadline()).isEqualTo("2026-09-19");
        assertThat(found.days())
                .containsExactly(
                        new CountedDay(day("2026-09-17"), Kind.COUNTY_OFF, "开斋节"),
                        new CountedDay(day("2026-09-19"), Kind.COUNTY_WORK, "补班"));
    }

    private Reckoning reckon(LocalDate from, Limit limit) {
        return Way.of(almanac, from, limit).told(almanac);
    }

    private static LocalDate due(Almanac almanac, String from, Milestone milestone) {
        return Way.of(almanac, day(from), Limit.until(milestone)).deadline();
    }
}
