package cn.zhenggai.calendar;

import java.time.LocalDate;

/** Days between the two, both included, may count otherwise than before; published in the transaction of the change. */
public record CalendarChanged(LocalDate from, LocalDate to) {}
