package cn.zhenggai.escalation.ladder;

import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One step of the ladder of one case, taken or waiting for a decision.
 *
 * @param clock what was late: {@code RECTIFY} or the step; {@code URGED} when somebody urged
 * @param subject the overdue episode, or the work item that lay too long
 * @param dueAt when the table had it due; {@code takenAt} is when it happened
 * @param rules key, version and hash of the table it was taken by
 * @param decider whose decision it is or was; null when it was taken by itself
 * @param workRef the waiting step of the process; null until that has opened it
 * @param annulledAt when the order fell that it climbed for, so that it counts no more; null for what counts
 */
public record LadderStep(
        long id,
        long caseId,
        CaseNumber number,
        String clock,
        long subject,
        Ladder ladder,
        String rung,
        int level,
        StepKind kind,
        String side,
        Rung.Manner manner,
        StepState state,
        LocalDate deadline,
        Instant dueAt,
        Instant takenAt,
        String rules,
        String addressees,
        Desk decider,
        LocalDate decideBy,
        Long decidedBy,
        String decidedByName,
        Instant decidedAt,
        String note,
        String workRef,
        Instant annulledAt) {

    /** A step that somebody took outside the ladder has none. */
    public boolean urged() {
        return kind == StepKind.URGED;
    }

    public static LadderStep read(ResultSet row, int n) throws SQLException {
        return read(row, true);
    }

    /** @param persons whether its reader learns of persons; what somebody wrote may name anybody, so it goes too */
    static LadderStep read(ResultSet row, boolean persons) throws SQLException {
        String decider = row.getString("decider");
        return new LadderStep(
                row.getLong("id"),
                row.getLong("case_id"),
                CaseNumber.of(row.getString("case_number")),
                row.getString("clock"),
                row.getLong("subject"),
                Ladder.valueOf(row.getString("ladder")),
                row.getString("rung"),
                row.getInt("level"),
                StepKind.valueOf(row.getString("kind")),
                row.getString("side"),
                Rung.Manner.valueOf(row.getString("manner")),
                StepState.valueOf(row.getString("state")),
                BureauTime.day(row, "deadline"),
                BureauTime.moment(row, "due_at"),
                BureauTime.moment(row, "taken_at"),
                row.getString("rules"),
                row.getString("addressees"),
                decider == null ? null : Desk.parse(decider),
                BureauTime.day(row, "decide_by"),
                persons ? row.getObject("decided_by", Long.class) : null,
                persons ? row.getString("decided_by_name") : null,
                BureauTime.moment(row, "decided_at"),
                persons ? row.getString("note") : null,
                row.getString("work_ref"),
                BureauTime.moment(row, "annulled_at"));
    }
}
