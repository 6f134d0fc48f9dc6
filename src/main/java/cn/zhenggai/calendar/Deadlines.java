package cn.zhenggai.calendar;

import cn.zhenggai.shared.time.Workdays;
import java.time.LocalDate;

/** Counts limits. The first day does not count and the last runs to 24:00 in the bureau's zone (民法典 201, 203). */
public interface Deadlines extends Workdays {

    /** The last day on which something begun on {@code start} is in time. */
    default LocalDate after(LocalDate start, Limit limit) {
        return reckon(start, limit).deadline();
    }

    /** The same, with each day that did not count and each that did although it is a weekend. */
    Reckoning reckon(LocalDate start, Limit limit);

    /** The day that many working days later, or earlier when negative; the day itself for 0, working day or not. */
    LocalDate plusWorkdays(LocalDate day, int workdays);

    boolean workday(LocalDate day);
}
