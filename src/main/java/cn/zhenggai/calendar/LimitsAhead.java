package cn.zhenggai.calendar;

import java.time.LocalDate;
import java.util.Optional;

/** Answered by those who keep limits, so that the calendar can warn when one reaches into a year without a calendar. */
public interface LimitsAhead {

    /** The last day on which anything open is due, empty when nothing is open. */
    Optional<LocalDate> furthest();
}
