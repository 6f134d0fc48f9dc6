package cn.zhenggai.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the tables say about days.
 *
 * @param state of each year by its own list
 * @param early days of a December that the list of the year after it names; they were published later, and count more
 * @param floods first day of the flood season by year, where the county has set it
 */
public record Facts(
        long revision,
        List<YearLoaded> years,
        List<CalendarDay> state,
        List<CalendarDay> early,
        List<CalendarDay> county,
        List<Term> terms,
        Map<Integer, LocalDate> floods) {

    /** Days that the list of a year names, of the December before it as well. */
    public List<CalendarDay> listed(int year) {
        return Stream.concat(
                        early.stream().filter(day -> day.day().getYear() == year - 1),
                        state.stream().filter(day -> day.day().getYear() == year))
                .toList();
    }

    /** With another list of a year in the place of the one that is known. */
    Facts with(YearLoaded loaded, List<CalendarDay> days) {
        int year = loaded.year();
        return new Facts(
                revision,
                replaced(years, List.of(loaded), each -> each.year() == year),
                replaced(state, days, day -> day.day().getYear() == year),
                replaced(early, days, day -> day.day().getYear() == year - 1),
                county,
                terms,
                floods);
    }

    private static <T> List<T> replaced(List<T> old, List<T> by, Predicate<T> concerned) {
        return Stream.concat(
                        old.stream().filter(concerned.negate()), by.stream().filter(concerned))
                .toList();
    }
}
