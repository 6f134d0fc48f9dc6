package cn.zhenggai.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * How a date was reached.
 *
 * @param provisional a year on the way has no published calendar yet, so the date may move
 * @param days the days that need a word, in order: what was skipped, what counted although it is a weekend
 */
public record Reckoning(LocalDate deadline, boolean provisional, List<CountedDay> days) {

    /** @param name of the holiday, the term or the county's own day; null for a plain weekend */
    public record CountedDay(LocalDate day, Kind kind, String name) {}

    /** Why a day is told. All but {@code MADE_UP} and {@code COUNTY_WORK} did not count. */
    public enum Kind {
        WEEKEND,
        HOLIDAY,
        MADE_UP,
        COUNTY_OFF,
        COUNTY_WORK,
        SCHOOL_HOLIDAY
    }
}
