package cn.zhenggai.shared.time;

import java.time.LocalDate;

/** Working days by the bureau's own calendar; the unit in which lateness and what is left are told everywhere. */
public interface Workdays {

    /** How many working days lie after {@code from} up to and including {@code to}; negative when it is earlier. */
    int workdaysBetween(LocalDate from, LocalDate to);
}
