package cn.zhenggai.escalation.desk;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.escalation.CaseLeaders;
import cn.zhenggai.escalation.ladder.Occasion;
import cn.zhenggai.escalation.ladder.Urges;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.table.Keyset;
import cn.zhenggai.shared.time.DueBy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 督办: what a leader has to know of lateness and to decide, within the cases that he may see; one statement a list. */
@Component
public class LeadersDesk {

    /** How far ahead {@link DeskList#SOON} looks, in working days. */
    static final int AHEAD = 5;

    private final JdbcClient jdbc;
    private final CaseScope scope;
    private final Deadlines deadlines;
    private final NextSteps next;
    private final Clock clock;

    LeadersDesk(JdbcClient jdbc, CaseScope scope, Deadlines deadlines, NextSteps next, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.deadlines = deadlines;
        this.next = next;
        this.clock = clock;
    }

    public static boolean opensTo(Actor actor) {
        return !actor.inSchool() && actor.isAny(Role.DIRECTOR, Role.DEPUTY, Role.SECTION_HEAD);
    }

    /**
     * Indexes {@code ix_case_bureau_lateness} or {@code ix_case_section_open}, for what waits {@code ix_work_item_desk},
     * for what the bureau is late with {@code ix_work_item_late}; per row {@code ix_work_item_case}, {@code
     * ix_escalation_reached}, {@code ix_escalation_case} and {@code ix_escalation_hold}.
     *
     * @param after where the page starts, as the one before it said; null, or nonsense, for the first
     */
    public Slice<DeskLine> page(Actor reader, DeskFilter filter, String after, int size) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder wanted = new StringBuilder(seen(reader, values));
        narrow(wanted, filter, values);
        Keyset<DeskLine> order = DeskOrder.of(filter.list());
        Keyset.Start start = order.from(after);
        values.putAll(start.values());
        values.put("limit", size + 1);
        Occasion now = moment(values);
        wanted.append(start.sql());
        List<DeskLine> rows = jdbc.sql(DeskSql.rows(filter.list(), wanted.toString(), order.orderBy()))
                .params(values)
                .query((row, n) -> line(row, filter.list(), now))
                .list();
        return order.slice(rows, size);
    }

    /** All numbers of the desk by one statement; each equals the length of the list that it opens. */
    public DeskCounts counts(Actor reader) {
        Map<String, Object> values = new HashMap<>();
        String sql = DeskSql.tallies(seen(reader, values));
        moment(values);
        DeskTallies all = new DeskTallies();
        jdbc.sql(sql).params(values).query((ResultSet row) -> all.add(row));
        return all.counts();
    }

    private String seen(Actor reader, Map<String, Object> values) {
        CaseScope.Condition seen = scope.spelled(reader);
        values.putAll(seen.values());
        values.put("desks", reader.desks().stream().map(Object::toString).toList());
        return seen.sql();
    }

    private Occasion moment(Map<String, Object> values) {
        Occasion now = Occasion.at(clock.instant());
        values.put("today", now.today());
        values.put("now", BureauTime.column(now.now()));
        values.put("dayAgo", Urges.dayAgo(now.now()));
        values.put("soon", BureauTime.column(BureauTime.endOf(deadlines.plusWorkdays(now.today(), AHEAD))));
        return now;
    }

    private static void narrow(StringBuilder sql, DeskFilter filter, Map<String, Object> values) {
        equal(
                sql,
                values,
                "severity",
                filter.severity() == null ? null : filter.severity().name());
        equal(sql, values, "category", filter.category());
        equal(sql, values, "township_id", filter.townshipId());
        equal(sql, values, "school_id", filter.schoolId());
        if (filter.level() != null) {
            sql.append(" and ").append(DeskSql.LEVEL).append(" = :level");
            values.put("level", filter.level());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            sql.append(" and (locate(upper(:text), c.number) > 0 or locate(:text, c.title) > 0"
                    + " or locate(:text, c.school_name) > 0)");
            values.put("text", filter.text().strip());
        }
    }

    private static void equal(StringBuilder sql, Map<String, Object> values, String column, Object wanted) {
        if (wanted != null && !wanted.toString().isBlank()) {
            sql.append(" and c.").append(column).append(" = :f_").append(column);
            values.put("f_" + column, wanted);
        }
    }

    private DeskLine line(ResultSet row, DeskList list, Occasion now) throws SQLException {
        boolean ofSteps = list == DeskList.WAITING || list == DeskList.BUREAU;
        DeskLine.Hands hands = DeskLine.hands(row);
        DeskLine.Dates dates = new DeskLine.Dates(
                BureauTime.day(row, "deadline"),
                BureauTime.moment(row, "deadline_at"),
                BureauTime.day(row, "original_deadline"),
                BureauTime.day(row, "grace_until"));
        DueBy counted = ofSteps ? hands.due() : dates.due();
        DeskLine.Last last = DeskLine.last(row);
        DeskLine.Standstill standstill = standstill(row, now);
        return new DeskLine(
                row.getLong("id"),
                CaseNumber.of(row.getString("number")),
                row.getString("title"),
                new DeskLine.Place(
                        row.getLong("school_id"),
                        row.getString("school_name"),
                        row.getObject("township_id", Long.class)),
                Severity.valueOf(row.getString("severity")),
                row.getString("category"),
                row.getString("state"),
                row.getInt("round_no"),
                dates,
                days(counted.day(), now.today()),
                counted.lateAt(now.now()),
                row.getInt("level_reached"),
                hands,
                DeskLine.holder(row),
                last,
                DeskLine.urged(row),
                standstill == DeskLine.Standstill.NONE && !row.getBoolean("inside_school")
                        ? next.after(
                                dates,
                                Severity.valueOf(row.getString("severity")),
                                row.getInt("level_reached"),
                                last,
                                BureauTime.moment(row, "issued_at"),
                                now.today())
                        : null,
                DeskLine.decision(row),
                BureauTime.day(row, "held_until"),
                row.getString("hold_reason"),
                standstill,
                row.getBoolean("listed"),
                row.getBoolean("confidential"),
                new CaseLeaders(row.getLong("section_id"), row.getLong("bureau_id"), row.getLong("opened_by")));
    }

    private int days(LocalDate counted, LocalDate today) {
        return counted.isAfter(today)
                ? -deadlines.workdaysBetween(today, counted)
                : deadlines.workdaysBetween(counted, today);
    }

    private static DeskLine.Standstill standstill(ResultSet row, Occasion now) throws SQLException {
        LocalDate grace = BureauTime.day(row, "grace_until");
        if (!CaseState.valueOf(row.getString("state")).withSchool()) {
            return DeskLine.Standstill.WITH_BUREAU;
        }
        if ("TIMELY".equals(row.getString("extension_state"))) {
            return DeskLine.Standstill.EXTENSION;
        }
        if (grace != null && !grace.isBefore(now.today())) {
            return DeskLine.Standstill.GRACE;
        }
        return row.getObject("held_until") == null ? DeskLine.Standstill.NONE : DeskLine.Standstill.HELD;
    }
}
