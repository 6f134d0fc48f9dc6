package cn.zhenggai.calendar;

import java.time.LocalDate;

/** Counts limits. The first day does not count and the last runs to 24:00 in the bureau's zone (民法典 201, 203). */
public interface Deadlines {

    /** The last day on which something begun on {@code start} is in time. */
    LocalDate after(LocalDate start, Limit limit);
}
