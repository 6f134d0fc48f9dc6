package cn.zhenggai.calendar.year;

import cn.zhenggai.calendar.Almanac;
import cn.zhenggai.calendar.CalendarDay;
import cn.zhenggai.calendar.statute.Statute;
import cn.zhenggai.calendar.year.Listed.Row;
import cn.zhenggai.calendar.year.YearSheet.Fault;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the list of one year of what was read, whatever form it had. What says nothing new is noted, what contradicts
 * itself or cannot be meant is a fault, and so is a list that leaves a fixed holiday out: it is not that of a year.
 */
final class CheckingDays {

    private static final int NAME = 60;

    private final Listed listed;
    private final int year;
    private final Map<LocalDate, CalendarDay> days = new TreeMap<>();

    private CheckingDays(Listed listed, int year) {
        this.listed = listed;
        this.year = year;
    }

    /** @param wanted year that the days must lie in, null to take that which the list is about */
    static YearSheet check(Listed listed, @Nullable Integer wanted) {
        List<Integer> years = WholeYears.of(listed.rows);
        if (wanted == null && listed.year == null && years.size() > 1) {
            listed.fault(0, "manyYears", WholeYears.told(years));
            return sheet(listed, null, List.of());
        }
        Integer year = wanted == null ? listed.year : wanted;
        Integer about = year == null ? WholeYears.most(listed.rows) : year;
        if (about == null) {
            if (listed.faults.isEmpty()) {
                listed.fault(0, "empty");
            }
            return sheet(listed, year, List.of());
        }
        return new CheckingDays(listed, about).whole();
    }

    private YearSheet whole() {
        listed.rows.forEach(this::row);
        if (days.isEmpty() && listed.faults.isEmpty()) {
            listed.fault(0, "empty");
        }
        if (listed.faults.isEmpty()) {
            lawfulDaysAreOff();
            long weekends = days.values().stream()
                    .filter(day -> day.off() && Almanac.weekend(day.day()))
                    .count();
            if (weekends > 0) {
                listed.note(0, "offOnWeekend", weekends);
            }
        }
        return sheet(listed, year, List.copyOf(days.values()));
    }

    private static YearSheet sheet(Listed listed, @Nullable Integer year, List<CalendarDay> days) {
        listed.faults.sort(Comparator.comparingInt(Fault::line));
        return new YearSheet(year, days, List.copyOf(listed.faults), List.copyOf(listed.notes), listed.paper);
    }

    private void row(Row row) {
        String name = Words.name(row.name());
        CalendarDay day = new CalendarDay(row.day(), row.kind(), name);
        CalendarDay known = days.get(row.day());
        if (!ours(row.day())) {
            listed.fault(row.line(), "otherYear", row.day().toString(), "", String.valueOf(year));
        } else if (name.isEmpty() || name.codePointCount(0, name.length()) > NAME) {
            listed.fault(row.line(), "name", row.day().toString());
        } else if (known != null && known.kind() != day.kind()) {
            listed.fault(row.line(), "both", row.day().toString());
        } else if (known != null) {
            listed.note(row.line(), "twice", row.day().toString());
        } else if (!day.off() && !Almanac.weekend(row.day())) {
            listed.note(row.line(), "workOnWeekday", row.day().toString());
        } else {
            days.put(row.day(), day);
        }
    }

    /** The year itself, and the December before it, of which its notice may dispose. */
    private boolean ours(LocalDate day) {
        return day.getYear() == year || day.getYear() == year - 1 && day.getMonth() == Month.DECEMBER;
    }

    private void lawfulDaysAreOff() {
        Statute.days(year).forEach((day, lawful) -> {
            CalendarDay said = days.get(day);
            if (said != null && !said.off()) {
                listed.fault(0, "workOnHoliday", day.toString(), lawful.name());
            } else if (said == null && lawful.fixed()) {
                listed.fault(0, "fixedMissing", day.toString());
            } else if (said == null && !Almanac.weekend(day)) {
                listed.note(0, "lunarMissing", day.toString(), lawful.name());
            }
        });
    }
}
