package cn.zhenggai.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the tables say about days.
 *
 * @param floods first day of the flood season by year, where the county has set it
 */
public record Facts(
        long revision,
        List<YearLoaded> years,
        List<CalendarDay> state,
        List<CalendarDay> county,
        List<Term> terms,
        Map<Integer, LocalDate> floods) {}
