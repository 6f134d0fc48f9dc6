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
        equal(where, values, "state", filter.state());
        equal(where, values, "severity", filter.severity());
        equal(where, values, "category", filter.category());
        equal(where, values, "school_id", filter.schoolId());
        equal(where, values, "township_id", filter.townshipId());
        equal(where, values, "opened_by", filter.mine() ? reader.personId() : null);
        if (filter.year() != null) {
            where.append(" and c.ended_at >= :yearFrom and c.ended_at < :yearUntil");
            values.put("yearFrom", begin(filter.year()));
            values.put("yearUntil", begin(filter.year() + 1));
        }
        if (filter.objecting()) {
            where.append(" and c.objecting = true");
        }
        if (filter.typed()) {
            CaseSearch.Condition found = search.of(filter.text(), reader);
            where.append(" and ").append(found.sql());
            values.putAll(found.values());
        }
        return where.toString();
    }

    private static void equal(StringBuilder where, Map<String, Object> values, String column, Object wanted) {
        if (wanted != null && !wanted.toString().isBlank()) {
            where.append(" and c.").append(column).append(" = :f_").append(column);
            values.put("f_" + column, wanted instanceof Enum<?> word ? word.name() : wanted);
        }
    }
}
