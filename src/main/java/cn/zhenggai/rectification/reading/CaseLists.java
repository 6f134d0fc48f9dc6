package cn.zhenggai.rectification.reading;

import cn.zhenggai.rectification.CaseMeasures;
import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.rectification.search.CaseSearch;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.table.Keyset;
import cn.zhenggai.shared.table.Kind;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of cases within what a reader may see; one statement each. Indexes {@code ix_case_*_open}, {@code ix_case_*_late}. */
@Component
public class CaseLists {

    private static final String COLUMNS = "c.id, c.number, c.title, c.school_name, c.category, c.severity, c.state,"
            + " c.round_no, c.found_on, c.deadline, c.deadline_at, c.grace_until, c.original_deadline, c.on_time_approved, c.assignee_name, c.ended_at, c.stops_active";
    private static final String SELECT = "select " + COLUMNS
            + ", %s counted_until, case when %s then 1 else 0 end overdue from rectification_case c where ";
    private static final String CLOSED_THIS_YEAR = " and " + CaseMeasures.RECTIFIED
            + " and c.id in (select f.id from case_figures f where f.until_at = :ever and f.is_open in (0, 1)"
            + " and f.counted_key between :newYear and :today and f.bureau_id = :scopeBureau)";

    private static final String OPEN = " and " + CaseMeasures.UNENDED;

    private static final Keyset<CaseLine> BY_DEADLINE =
            Keyset.up("c.deadline", Kind.DAY, CaseLine::deadline).thenUp("c.id", Kind.NUMBER, CaseLine::id);
    private static final Keyset<CaseLine> NEWEST = Keyset.down("c.id", Kind.NUMBER, CaseLine::id);

    private final JdbcClient jdbc;
    private final CaseScope scope;
    private final CaseSearch search;
    private final Clock clock;

    CaseLists(JdbcClient jdbc, CaseScope scope, CaseSearch search, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.search = search;
        this.clock = clock;
    }

    /** @param after where the page starts, as the one before it said; null, or nonsense, for the first */
    public Slice<CaseLine> page(Actor reader, CaseFilter filter, String after, int size) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder sql =
                new StringBuilder(SELECT.formatted(CaseMeasures.lateAfter(reader), CaseMeasures.late(reader)));
        sql.append(where(reader, filter, values));
        Keyset<CaseLine> order = filter.byDeadline() ? BY_DEADLINE : NEWEST;
        Keyset.Start start = order.from(after);
        sql.append(start.sql()).append(order.orderBy());
        values.putAll(start.values());
        values.put("now", BureauTime.column(clock.instant()));
        values.put("limit", size + 1);
        Names names = Names.of(reader);
        List<CaseLine> rows = jdbc.sql(sql.append(" limit :limit").toString())
                .params(values)
                .query((row, n) -> CaseLine.read(row, names))
                .list();
        return order.slice(rows, size);
    }

    /** Cases of which the text is the number, or that of a notice they are on; the latest first. */
    public List<CaseLine> numbered(Actor reader, String text, int most) {
        return search.numbered(text)
                .map(number -> {
                    CaseScope.Condition seen = scope.of(reader);
                    return jdbc.sql(SELECT.formatted(CaseMeasures.lateAfter(reader), CaseMeasures.late(reader))
                                    + number.sql() + " and " + seen.sql() + NEWEST.orderBy() + " limit " + most)
                            .params(number.values())
                            .params(seen.values())
                            .param("now", BureauTime.column(clock.instant()))
                            .query((row, n) -> CaseLine.read(row, Names.of(reader)))
                            .list();
                })
                .orElse(List.of());
    }

    public CaseCounts counts(Actor reader) {
        CaseScope.Condition seen = scope.of(reader);
        return jdbc.sql("select %s open_ones, %s overdue_ones, %s claimed_ones, %s ended_ones"
                        .formatted(
                                counted(seen, CaseMeasures.UNENDED),
                                counted(seen, CaseMeasures.late(reader)),
                                counted(seen, CaseMeasures.UNENDED + " and " + CaseMeasures.CLAIMED),
                                counted(seen, "c.ended_at is not null")))
                .param("now", BureauTime.column(clock.instant()))
                .params(seen.values())
                .query((row, n) -> new CaseCounts(
                        row.getInt("open_ones"),
                        row.getInt("overdue_ones"),
                        row.getInt("claimed_ones"),
                        row.getInt("ended_ones")))
                .single();
    }

    /** No further than {@link CaseCounts#MOST}, so that it costs the same however many there are. */
    private static String counted(CaseScope.Condition seen, String condition) {
        return "(select count(*) from (select 1 one from rectification_case c where " + seen.sql() + " and " + condition
                + " limit " + CaseCounts.MOST + ") q)";
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

    private String where(Actor reader, CaseFilter filter, Map<String, Object> values) {
        CaseScope.Condition seen = scope.of(reader);
        values.putAll(seen.values());
        StringBuilder where = new StringBuilder(seen.sql());
        where.append(
                switch (filter.view()) {
                    case OPEN -> OPEN;
                    case OVERDUE -> " and " + CaseMeasures.late(reader);
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
        if (filter.text() != null && !filter.text().isBlank()) {
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
