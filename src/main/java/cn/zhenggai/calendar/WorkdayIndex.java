package cn.zhenggai.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The working days of each year in order, so that counting is a search and not a walk. */
final class WorkdayIndex {

    private final Predicate<LocalDate> works;
    private final Map<Integer, long[]> years = new ConcurrentHashMap<>();

    WorkdayIndex(Predicate<LocalDate> works) {
        this.works = works;
    }

    LocalDate plus(LocalDate day, int workdays) {
        if (workdays == 0) {
            return day;
        }
        int year = day.getYear();
        int place = workdays > 0 ? upTo(day) + workdays - 1 : before(day) + workdays;
        while (place < 0) {
            place += of(--year).length;
        }
        while (place >= of(year).length) {
            place -= of(year++).length;
        }
        return LocalDate.ofEpochDay(of(year)[place]);
    }

    int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        int count = upTo(to) - upTo(from);
        for (int year = from.getYear(); year < to.getYear(); year++) {
            count += of(year).length;
        }
        return count;
    }

    int in(int year) {
        return of(year).length;
    }

    /** How many working days of its year there are up to the day, itself included. */
    private int upTo(LocalDate day) {
        int found = Arrays.binarySearch(of(day.getYear()), day.toEpochDay());
        return found >= 0 ? found + 1 : -found - 1;
    }

    private int before(LocalDate day) {
        int found = Arrays.binarySearch(of(day.getYear()), day.toEpochDay());
        return found >= 0 ? found : -found - 1;
    }

    private long[] of(int year) {
        return years.computeIfAbsent(year, this::walk);
    }

    private long[] walk(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return first.datesUntil(first.plusYears(1))
                .filter(works)
                .mapToLong(LocalDate::toEpochDay)
                .toArray();
    }
}
