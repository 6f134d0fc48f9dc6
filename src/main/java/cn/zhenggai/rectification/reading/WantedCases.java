package cn.zhenggai.rectification.reading;

import cn.zhenggai.rectification.CaseMeasures;
import cn.zhenggai.rectification.search.CaseSearch;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What a filter asks of the cases in sight. */
@Component
class WantedCases {

    /** Asked of each row that the order of the list leads to, and never of all that were counted. */
    private static final String CLOSED_THIS_YEAR = " and " + CaseMeasures.RECTIFIED
            + " and c.ended_at is not null and (select count(*) from case_figures f where f.id = c.id and f.until_at = :ever"
            + " and f.counted_key between :newYear and :today) > 0";

    private static final String OPEN = " and " + CaseMeasures.UNENDED;

    private final CaseSearch search;
    private final Clock clock;

    WantedCases(CaseSearch search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    /** The last moment of the bureau's Sunday. */
    static LocalDateTime weekEnd(Clock clock) {
        return BureauTime.column(
                BureauTime.endOf(BureauTime.today(clock).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))));
    }

    /** The first moment of a year of the bureau's. */
    static LocalDateTime begin(int year) {
        return BureauTime.column(BureauTime.endOf(LocalDate.of(year - 1, Month.DECEMBER, 31)));
    }

    /** A condition over {@code rectification_case c}, begun by {@code and}. */
    String sql(Actor reader, CaseFilter filter, Map<String, Object> values) {
        StringBuilder where = new StringBuilder();
        where.append(
                switch (filter.view()) {
                    case OPEN -> OPEN;
                    case OVERDUE -> OPEN + " and " + CaseMeasures.late(reader);
                    case CLAIMED -> OPEN + " and " + CaseMeasures.CLAIMED;
                    case ENDED -> " and c.ended_at is not null";
                    case ALL -> "";
                    case SERVED -> OPEN + " and " + CaseMeasures.SERVED;
                    case CLOSED_THIS_YEAR -> CLOSED_THIS_YEAR;
                    case STOPPED -> " and c.stops_active > 0";
                    case DUE_THIS_WEEK -> " and " + CaseMeasures.dueThisWeek(reader);
                });
        if (filter.view() == CaseFilter.View.CLOSED_THIS_YEAR) {
            values.put("newYear", BureauTime.today(clock).withDayOfYear(1));
            values.put("today", BureauTime.today(clock));
            values.put("ever", CaseMeasures.EVER);
        }
        if (filter.view() == CaseFilter.View.DUE_THIS_WEEK) {
            values.put("weekEnd", weekEnd(clock));
        }
        filter.parts().forEach((part, value) -> {
            if (part == Part.INSPECTOR && !reader.readsPersons()) {
                where.append(" and 1 = 0");
            } else if (!part.condition().isEmpty()) {
                where.append(" and ").append(part.condition());
                values.put(part.word(), value instanceof Enum<?> word ? word.name() : value);
            }
        });
        values.put("me", reader.personId());
        period(where, values, filter);
        if (filter.typed()) {
            CaseSearch.Condition found = search.of(filter.text(), reader);
            where.append(" and ").append(found.sql());
            values.putAll(found.values());
        }
        return where.toString();
    }

    private static void period(StringBuilder where, Map<String, Object> values, CaseFilter filter) {
        LocalDate from = (LocalDate) filter.chosen(Part.FROM);
        LocalDate until = (LocalDate) filter.chosen(Part.UNTIL);
        Part.Days on = (Part.Days) Objects.requireNonNullElse(filter.chosen(Part.ON), Part.Days.FOUND);
        String column =
                switch (on) {
                    case FOUND -> "c.found_on";
                    case DUE -> "c.deadline";
                    case ENDED -> "c.ended_at";
                };
        if (from != null) {
            where.append(" and ").append(column).append(on == Part.Days.ENDED ? " > :from" : " >= :from");
            values.put("from", on == Part.Days.ENDED ? BureauTime.column(BureauTime.endOf(from.minusDays(1))) : from);
        }
        if (until != null) {
            where.append(" and ").append(column).append(" <= :until");
            values.put("until", on == Part.Days.ENDED ? BureauTime.column(BureauTime.endOf(until)) : until);
        }
    }
}
