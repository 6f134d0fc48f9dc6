package cn.zhenggai.statistics.flow;

import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.table.Keyset;
import cn.zhenggai.shared.table.Kind;
import cn.zhenggai.statistics.FiguresScope;
import cn.zhenggai.task.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps behind each number of {@link Flow}, who waits longest first; asked for by the same condition. */
@Component
public class ReadingSteps {

    private static final double HOUR = 60;
    private static final String THEN = "{late_after} late_after, {still_minutes} still_minutes";

    private static final Keyset<CountedStep> OLDEST_FIRST =
            Keyset.up("q.opened_at", Kind.MOMENT, CountedStep::since).thenUp("q.id", Kind.NUMBER, CountedStep::id);

    private final JdbcClient jdbc;
    private final CaseScope scope;

    ReadingSteps(JdbcClient jdbc, CaseScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /**
     * @param after as the page before said; null for the first
     * @throws cn.zhenggai.shared.NotFound for whoever has no figures
     */
    @Transactional(readOnly = true)
    public Slice<CountedStep> page(Actor reader, FlowFilter filter, String after, int size) {
        FlowRows rows = rows(reader, filter);
        Keyset.Start start = OLDEST_FIRST.from(after);
        Instant now = filter.question().cut().moment();
        Slice<CountedStep> page = OLDEST_FIRST.slice(
                jdbc.sql("select q.* from "
                                + rows.table(
                                        "w.id, w.step, c.inside_school, w.round_no, w.opened_at, w.closed_at, "
                                                + THEN + ", c.deadline, k.number, k.title,"
                                                + " coalesce((select u.name from org_unit u where u.id = c.school_id), k.school_name) school_then",
                                        filter.count(),
                                        step(filter))
                                + " where 1 = 1" + start.sql() + OLDEST_FIRST.orderBy() + " limit :limit")
                        .params(rows.values())
                        .params(start.values())
                        .param("limit", size + 1)
                        .query((row, n) -> read(row, now))
                        .list(),
                size);
        Set<String> open = scope.covered(
                page.rows().stream().map(line -> line.number().value()).toList(), reader);
        return new Slice<>(
                page.rows().stream()
                        .map(line -> open.contains(line.number().value()) ? line : line.unread())
                        .toList(),
                page.next());
    }

    /** How many rows there are in all: the number itself. */
    @Transactional(readOnly = true)
    public int count(Actor reader, FlowFilter filter) {
        FlowRows rows = rows(reader, filter);
        return jdbc.sql("select count(*) from " + rows.table("w.id", filter.count(), step(filter)))
                .params(rows.values())
                .query(Integer.class)
                .single();
    }

    private FlowRows rows(Actor reader, FlowFilter filter) {
        FiguresScope.of(reader);
        return FlowRows.of(filter.count(), filter.question(), scope.spelled(reader));
    }

    private static String step(FlowFilter filter) {
        StepKey step = filter.step();
        return step == null
                ? ""
                : " and w.step = '" + step.step() + "' and " + (step.inside() ? "" : "not ") + "c.inside_school";
    }

    private static CountedStep read(ResultSet row, Instant now) throws SQLException {
        Instant since = BureauTime.givenMoment(row, "opened_at");
        Instant closed = BureauTime.moment(row, "closed_at");
        Instant taken = closed == null || closed.isAfter(now) ? null : closed;
        double minutes = Duration.between(since, taken == null ? now : taken).toMinutes() - row.getInt("still_minutes");
        return new CountedStep(
                row.getLong("id"),
                CaseNumber.of(row.getString("number")),
                row.getString("title"),
                row.getString("school_then"),
                new StepKey(Step.valueOf(row.getString("step")), row.getBoolean("inside_school")),
                row.getInt("round_no"),
                since,
                Math.max(0, minutes) / HOUR,
                BureauTime.moment(row, "late_after"),
                taken,
                BureauTime.givenDay(row, "deadline"));
    }
}
