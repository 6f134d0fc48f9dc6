package cn.zhenggai.campaign.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** How often: 每周、每旬、每半月、每月、每季度. Periods follow the calendar and not the first visit. */
public enum Rhythm {
    WEEK,
    /** The 1st to the 10th, to the 20th, to the end of the month. */
    TEN_DAYS,
    HALF_MONTH,
    MONTH,
    QUARTER;

    /** First and last day, both included. */
    public record Period(LocalDate from, LocalDate until) {}

    /** The period that a day lies in. */
    public Period at(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return switch (this) {
            case WEEK -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Period(monday, monday.plusDays(6));
            }
            case TEN_DAYS -> {
                int first = day.getDayOfMonth() <= 10 ? 1 : day.getDayOfMonth() <= 20 ? 11 : 21;
                yield new Period(month.atDay(first), first == 21 ? month.atEndOfMonth() : month.atDay(first + 9));
            }
            case HALF_MONTH ->
                day.getDayOfMonth() <= 15
                        ? new Period(month.atDay(1), month.atDay(15))
                        : new Period(month.atDay(16), month.atEndOfMonth());
            case MONTH -> new Period(month.atDay(1), month.atEndOfMonth());
            case QUARTER -> {
                YearMonth first = month.minusMonths((month.getMonthValue() - 1) % 3);
                yield new Period(first.atDay(1), first.plusMonths(2).atEndOfMonth());
            }
        };
    }
}
