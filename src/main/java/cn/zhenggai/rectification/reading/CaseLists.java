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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of cases within what a reader may see; one statement each. Indexes {@code ix_case_*_open}, {@code ix_case_*_late}. */
@Component
public class CaseLists {

    private static final String COLUMNS = "c.id, c.number, c.title, c.school_name, c.category, c.severity, c.state,"
            + " c.round_no, c.found_on, c.deadline, c.deadline_at, c.grace_until, c.original_deadline, c.on_time_approved, c.assignee_name, c.ended_at, c.stops_active,"
            + " coalesce(c.old_number, c.printed_number) printed_number, case when c.taken_over_on is not null then (select concat(o.file_name, ' · ', o.sheet, ' · ',"
            + " o.line) from case_taken_over o where o.case_id = c.id) end ledger";
    private static final String SELECT = "select " + COLUMNS
            + ", %s counted_until, case when %s then 1 else 0 end overdue from rectification_case c";
    private static final Keyset<CaseLine> BY_DEADLINE =
            Keyset.up("c.deadline", Kind.DAY, CaseLine::deadline).thenUp("c.id", Kind.NUMBER, CaseLine::id);
    private static final Keyset<CaseLine> LAST_ENDED = Keyset.down("c.ended_at", Kind.MOMENT, CaseLine::endedAt)
            .thenDown("c.deadline", Kind.DAY, CaseLine::deadline)
            .thenDown("c.id", Kind.NUMBER, CaseLine::id);
    private static final Keyset<CaseLine> NEWEST = Keyset.down("c.id", Kind.NUMBER, CaseLine::id);

    private final JdbcClient jdbc;
    private final CaseScope scope;
    private final CaseSearch search;
    private final WantedCases wanted;
    private final Clock clock;

    CaseLists(JdbcClient jdbc, CaseScope scope, CaseSearch search, WantedCases wanted, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.search = search;
        this.wanted = wanted;
        this.clock = clock;
    }

    /** @param after where the page starts, as the one before it said; null, or nonsense, for the first */
    public Slice<CaseLine> page(Actor reader, CaseFilter filter, String after, int size) {
        Map<String, Object> values = new HashMap<>();
        CaseScope.Condition seen = scope.of(reader);
        String asked = wanted.sql(reader, filter, values);
        Keyset<CaseLine> order = order(filter);
        Keyset.Start start = order.from(after);
        List<String> ways = filter.typed() ? List.of(seen.sql()) : seen.each();
        List<String> pages = ways.stream()
                .map(way -> way + asked + start.sql() + order.orderBy() + " limit :limit")
                .toList();
        values.putAll(seen.values());
        values.putAll(start.values());
        values.put("now", BureauTime.column(clock.instant()));
        values.put("limit", size + 1);
        Names names = Names.of(reader);
        List<CaseLine> rows = jdbc.sql(SELECT.formatted(CaseMeasures.lateAfter(reader), CaseMeasures.late(reader))
                        + (pages.size() == 1
                                ? " where " + pages.get(0)
                                : merged(pages) + order.orderBy() + " limit :limit"))
                .params(values)
                .query((row, n) -> CaseLine.read(row, names))
                .list();
        return order.slice(rows, size);
    }

    private static Keyset<CaseLine> order(CaseFilter filter) {
        return switch (filter.view()) {
            case OPEN, OVERDUE, CLAIMED, SERVED, STOPPED, DUE_THIS_WEEK -> BY_DEADLINE;
            case ENDED, CLOSED_THIS_YEAR -> LAST_ENDED;
            case ALL -> NEWEST;
        };
    }

    /** The page is found among the same pages of all ways: each of them by its own index. */
    private static String merged(List<String> pages) {
        return pages.stream()
                .map(page -> "select w.id from (select c.id from rectification_case c where " + page + ") w")
                .collect(Collectors.joining(" union ", " join (", ") k on k.id = c.id"));
    }

    /** Cases of which the text is the number, or that of a notice they are on; the latest first. */
    public List<CaseLine> numbered(Actor reader, String text, int most) {
        return search.numbered(text)
                .map(number -> {
                    CaseScope.Condition seen = scope.of(reader);
                    return jdbc.sql(SELECT.formatted(CaseMeasures.lateAfter(reader), CaseMeasures.late(reader))
                                    + " where " + number.sql() + " and " + seen.sql() + NEWEST.orderBy() + " limit "
                                    + most)
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
                                counted(seen, CaseMeasures.UNENDED + " and " + CaseMeasures.late(reader)),
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
        return seen.each().stream()
                .map(way -> "(select c.id from rectification_case c where " + way + " and " + condition + " limit "
                        + CaseCounts.MOST + ")")
                .collect(Collectors.joining(
                        " union ", "(select least(" + CaseCounts.MOST + ", count(*)) from (", ") q)"));
    }
}
