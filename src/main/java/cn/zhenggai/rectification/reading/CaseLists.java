package cn.zhenggai.rectification.reading;

import cn.zhenggai.rectification.CaseMeasures;
import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Slice;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of cases within what a reader may see; one statement each. Indexes {@code ix_case_*_state}. */
@Component
public class CaseLists {

    private static final String COLUMNS = "c.id, c.number, c.title, c.school_name, c.category, c.severity, c.state,"
            + " c.round_no, c.found_on, c.deadline, c.deadline_at, c.grace_until, c.original_deadline, c.on_time_approved, c.assignee_name, c.ended_at";
    private static final String CLOSED_THIS_YEAR = " and " + CaseMeasures.RECTIFIED
            + " and c.id in (select f.id from case_figures f where f.bureau_id = :scopeBureau and f.counted_on >= :newYear)";

    private final JdbcClient jdbc;
    private final CaseScope scope;
    private final Clock clock;

    CaseLists(JdbcClient jdbc, CaseScope scope, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.clock = clock;
    }

    /** @param after where the page starts, as the one before it said; null, or nonsense, for the first */
    public Slice<CaseLine> page(Actor reader, CaseFilter filter, String after, int size) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder sql = new StringBuilder("select " + COLUMNS + ", case when " + late(reader)
                + " then 1 else 0 end overdue from rectification_case c where ");
        sql.append(where(reader, filter, values));
        if (filter.byDeadline()) {
            sql.append(fromDeadline(after, values)).append(" order by c.deadline, c.id");
        } else {
            sql.append(fromNewest(after, values)).append(" order by c.id desc");
        }
        values.put("now", BureauTime.column(clock.instant()));
        values.put("limit", size + 1);
        Names names = Names.of(reader);
        List<CaseLine> rows = jdbc.sql(sql.append(" limit :limit").toString())
                .params(values)
                .query((row, n) -> CaseLine.read(row, names))
                .list();
        return Slice.of(
                rows,
                size,
                line -> filter.byDeadline() ? line.deadline() + "_" + line.id() : String.valueOf(line.id()));
    }

    public CaseCounts counts(Actor reader) {
        CaseScope.Condition seen = scope.of(reader);
        return jdbc.sql(
                        "select %s open_ones, %s overdue_ones, %s claimed_ones, %s ended_ones from rectification_case c where %s"
                                .formatted(
                                        CaseMeasures.sum(CaseMeasures.OPEN),
                                        CaseMeasures.sum(late(reader)),
                                        CaseMeasures.sum(CaseMeasures.CLAIMED),
                                        CaseMeasures.sum(CaseMeasures.ENDED),
                                        seen.sql()))
                .param("now", BureauTime.column(clock.instant()))
                .params(seen.values())
                .query((row, n) -> new CaseCounts(
                        row.getInt("open_ones"),
                        row.getInt("overdue_ones"),
                        row.getInt("claimed_ones"),
                        row.getInt("ended_ones")))
                .single();
    }

    private String where(Actor reader, CaseFilter filter, Map<String, Object> values) {
        CaseScope.Condition seen = scope.of(reader);
        values.putAll(seen.values());
        StringBuilder where = new StringBuilder(seen.sql());
        where.append(
                switch (filter.view()) {
                    case OPEN -> " and " + CaseMeasures.OPEN;
                    case OVERDUE -> " and " + late(reader);
                    case CLAIMED -> " and " + CaseMeasures.CLAIMED;
                    case ENDED -> " and " + CaseMeasures.ENDED;
                    case ALL -> "";
                    case SERVED -> " and " + CaseMeasures.SERVED;
                    case CLOSED_THIS_YEAR -> CLOSED_THIS_YEAR;
                });
        if (filter.view() == CaseFilter.View.CLOSED_THIS_YEAR) {
            values.put("newYear", BureauTime.today(clock).withDayOfYear(1));
        }
        equal(where, values, "state", filter.state());
        equal(where, values, "severity", filter.severity());
        equal(where, values, "category", filter.category());
        equal(where, values, "school_id", filter.schoolId());
        equal(where, values, "township_id", filter.townshipId());
        equal(where, values, "opened_by", filter.mine() ? reader.personId() : null);
        if (filter.text() != null && !filter.text().isBlank()) {
            where.append(" and (locate(upper(:text), c.number) > 0 or locate(:text, c.title) > 0"
                    + " or locate(:text, c.school_name) > 0 or locate(:text, c.description) > 0"
                    + " or locate(:printed, c.printed_number) > 0)");
            values.put("text", filter.text().strip());
            values.put("printed", PrintedNumbers.typed(filter.text()));
        }
        return where.toString();
    }

    private static void equal(StringBuilder where, Map<String, Object> values, String column, Object wanted) {
        if (wanted != null && !wanted.toString().isBlank()) {
            where.append(" and c.").append(column).append(" = :f_").append(column);
            values.put("f_" + column, wanted instanceof Enum<?> word ? word.name() : wanted);
        }
    }

    private static String fromDeadline(String after, Map<String, Object> values) {
        int at = after == null ? -1 : after.indexOf('_');
        try {
            if (at > 0) {
                values.put("fromDay", LocalDate.parse(after.substring(0, at)));
                values.put("fromId", Long.parseLong(after.substring(at + 1)));
                return " and (c.deadline > :fromDay or c.deadline = :fromDay and c.id > :fromId)";
            }
        } catch (DateTimeException | NumberFormatException e) {
            values.remove("fromDay");
        }
        return "";
    }

    private static String fromNewest(String after, Map<String, Object> values) {
        if (after == null || !after.matches("\\d{1,18}")) {
            return "";
        }
        values.put("fromId", Long.parseLong(after));
        return " and c.id < :fromId";
    }

    private static String late(Actor reader) {
        return reader.inSchool() ? CaseMeasures.OWN_LATE : CaseMeasures.LATE;
    }
}
