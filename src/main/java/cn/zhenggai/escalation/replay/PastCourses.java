package cn.zhenggai.escalation.replay;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.escalation.ladder.LadderStep;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.task.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what happened to cases, in sets: eight statements however many cases are asked for at once. */
@Component
public class PastCourses {

    private final JdbcClient jdbc;

    PastCourses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of those that were ordered, in the order asked for. Indexes ix_span_case, uk_case_log, uk_escalation_once. */
    public List<PastCourse> of(Collection<Long> cases) {
        Map<Long, CourseFacts> facts = heads(cases);
        if (facts.isEmpty()) {
            return List.of();
        }
        spans(facts);
        deeds(facts);
        requests(facts);
        graces(facts);
        work(facts);
        holds(facts);
        taken(facts);
        return cases.stream()
                .map(facts::get)
                .filter(each -> each != null && !each.spans.isEmpty())
                .map(PuttingInOrder::of)
                .filter(course -> !course.stretches().isEmpty())
                .toList();
    }

    private Map<Long, CourseFacts> heads(Collection<Long> cases) {
        return cases.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select c.id, c.number, c.title, c.school_name, c.severity, c.issued_at, c.inside_school"
                                + " from case_card c where c.id in (:cases) and c.issued_at is not null")
                        .param("cases", cases)
                        .query((row, n) -> new CourseFacts(head(row)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(
                                each -> each.head.id(), Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private void spans(Map<Long, CourseFacts> facts) {
        each(
                "select f.id case_id, f.from_at, f.until_at, f.state, f.deadline, f.late_after, f.episode, f.listed_now,"
                        + " f.submitted_at, f.outside from case_figures f where f.id in (:cases)"
                        + " and f.from_at < f.until_at order by f.id, f.from_at",
                facts,
                (of, row) -> of.spans.add(new CourseFacts.Span(
                        BureauTime.givenMoment(row, "from_at"),
                        BureauTime.givenMoment(row, "until_at"),
                        CaseState.valueOf(row.getString("state")),
                        BureauTime.givenDay(row, "deadline"),
                        BureauTime.moment(row, "late_after"),
                        row.getInt("episode"),
                        row.getInt("listed_now") == 1,
                        BureauTime.moment(row, "submitted_at"),
                        row.getInt("outside") == 1)));
    }

    private void deeds(Map<Long, CourseFacts> facts) {
        each(
                "select d.case_id, d.happened_at, d.deed, d.round_no from case_deed d where d.case_id in (:cases)"
                        + " order by d.case_id, d.entry_no",
                facts,
                (of, row) -> of.deeds.add(new CourseFacts.Deed(
                        BureauTime.givenMoment(row, "happened_at"), row.getString("deed"), row.getInt("round_no"))));
    }

    private void requests(Map<Long, CourseFacts> facts) {
        each(
                "select t.case_id, t.asked_at, t.decided_at from case_more_time t where t.case_id in (:cases)",
                facts,
                (of, row) -> of.requests.add(new CourseFacts.Request(
                        BureauTime.givenMoment(row, "asked_at"), BureauTime.moment(row, "decided_at"))));
    }

    private void graces(Map<Long, CourseFacts> facts) {
        each(
                "select g.case_id, g.round_no, g.grace_until from case_grace g where g.case_id in (:cases)",
                facts,
                (of, row) -> of.graces.merge(
                        row.getInt("round_no"),
                        BureauTime.givenDay(row, "grace_until"),
                        (one, other) -> one.isBefore(other) ? one : other));
    }

    private void work(Map<Long, CourseFacts> facts) {
        each(
                "select c.id case_id, w.id, w.step, w.opened_at, w.closed_at, w.due_on, w.limit_from, w.limit_amount,"
                        + " w.limit_unit from step_course w"
                        + " join case_card c on c.number = w.case_number where c.id in (:cases) and w.step in "
                        + Step.words(Replay.REPLAYED) + " order by w.id",
                facts,
                (of, row) -> of.work.add(new WorkCourse(
                        row.getLong("id"),
                        Step.valueOf(row.getString("step")),
                        BureauTime.givenMoment(row, "opened_at"),
                        BureauTime.moment(row, "closed_at"),
                        BureauTime.givenDay(row, "due_on"),
                        BureauTime.day(row, "limit_from"),
                        limit(row))));
    }

    private static @Nullable Limit limit(ResultSet row) throws SQLException {
        String unit = row.getString("limit_unit");
        return unit == null ? null : new Limit(row.getInt("limit_amount"), Limit.Unit.valueOf(unit));
    }

    private void holds(Map<Long, CourseFacts> facts) {
        each(
                "select h.case_id, h.held_at, h.held_until from escalation_hold h where h.case_id in (:cases)",
                facts,
                (of, row) -> of.holds.add(LeaderDeed.hold(
                        BureauTime.givenMoment(row, "held_at"), BureauTime.givenDay(row, "held_until"))));
    }

    private void taken(Map<Long, CourseFacts> facts) {
        each(
                "select * from escalation e where e.case_id in (:cases) order by e.id",
                facts,
                (of, row) -> of.taken.add(LadderStep.read(row, 0)));
    }

    private interface Reading {
        void read(CourseFacts of, ResultSet row) throws SQLException;
    }

    private void each(String sql, Map<Long, CourseFacts> facts, Reading reading) {
        jdbc.sql(sql).param("cases", facts.keySet()).query(row -> {
            reading.read(facts.get(row.getLong("case_id")), row);
        });
    }

    private static CourseFacts.Head head(ResultSet row) throws SQLException {
        return new CourseFacts.Head(
                row.getLong("id"),
                row.getString("number"),
                row.getString("title"),
                row.getString("school_name"),
                Severity.valueOf(row.getString("severity")),
                BureauTime.givenMoment(row, "issued_at"),
                row.getBoolean("inside_school"));
    }
}
