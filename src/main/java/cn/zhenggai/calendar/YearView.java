package cn.zhenggai.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One year as it is looked at.
 *
 * @param loaded where it came from, null while it is missing and its days are provisional
 */
public record YearView(
        int year,
        @Nullable YearLoaded loaded,
        int workdays,
        List<Month> months,
        List<CalendarDay> county,
        List<Term> terms,
        LocalDate floodDay) {

    /** @param blank how many places of the first week, which begins on Monday, lie before the first day */
    public record Month(int month, int blank, int workdays, List<Day> days) {}

    /** @param kind null for a plain working day */
    public record Day(
            LocalDate day,
            boolean off,
            Reckoning.@Nullable Kind kind,
            @Nullable String name,
            boolean schoolHoliday) {}

    public boolean provisional() {
        return loaded == null;
    }
}
