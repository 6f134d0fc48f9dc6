package cn.zhenggai.task;

import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.time.DueBy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One step that waits, or waited, at one desk.
 *
 * @param ref what the process calls this step; opaque here
 * @param position tells apart the equal steps of one round, such as the two verifiers, from 1
 * @param due the end of this step, not of the case, and the limit behind it
 * @param bundle what it is taken together with, null when by itself; opaque here
 * @param together how many steps of the bundle the row of a list stands for, itself included; 1 outside of lists
 */
public record WorkItem(
        long id,
        String ref,
        CaseNumber caseNumber,
        Step step,
        int position,
        Desk desk,
        String title,
        long schoolId,
        String schoolName,
        String category,
        Severity severity,
        int round,
        Due due,
        Instant openedAt,
        State state,
        @Nullable Instant closedAt,
        @Nullable Long closedBy,
        @Nullable String closedByName,
        @Nullable String outcome,
        @Nullable String bundle,
        int together) {

    public enum State {
        OPEN,
        /** Open in the process, and at no desk while the case stands still. */
        PAUSED,
        DONE,
        CANCELLED
    }

    /** Standing for others of its bundle. */
    WorkItem with(int all) {
        return with(due, all);
    }

    /** As it is shown to somebody who does not count whether it is late. */
    public WorkItem uncounted() {
        return with(new Due(due.by().uncounted(), due.from(), due.amount(), due.unit()), together);
    }

    private WorkItem with(Due until, int all) {
        return new WorkItem(
                id,
                ref,
                caseNumber,
                step,
                position,
                desk,
                title,
                schoolId,
                schoolName,
                category,
                severity,
                round,
                until,
                openedAt,
                state,
                closedAt,
                closedBy,
                closedByName,
                outcome,
                bundle,
                all);
    }

    public boolean overdueAt(Instant now) {
        return state == State.OPEN && due.by().lateAt(now);
    }

    public LocalDate dueOn() {
        return due.on();
    }

    private static Due due(ResultSet row) throws SQLException {
        LocalDate day = BureauTime.givenDay(row, "due_on");
        return new Due(
                row.getBoolean("grace")
                        ? new DueBy.Grace(day)
                        : DueBy.kept(day, BureauTime.givenMoment(row, "late_after")),
                BureauTime.day(row, "limit_from"),
                row.getInt("limit_amount"),
                row.getString("limit_unit"));
    }

    static WorkItem read(ResultSet row, int n) throws SQLException {
        return new WorkItem(
                row.getLong("id"),
                row.getString("ref"),
                CaseNumber.of(row.getString("case_number")),
                Step.valueOf(row.getString("step")),
                row.getInt("position"),
                Desk.parse(row.getString("desk")),
                row.getString("title"),
                row.getLong("school_id"),
                row.getString("school_name"),
                row.getString("category"),
                Severity.valueOf(row.getString("severity")),
                row.getInt("round_no"),
                due(row),
                BureauTime.givenMoment(row, "opened_at"),
                State.valueOf(row.getString("state")),
                BureauTime.moment(row, "closed_at"),
                row.getObject("closed_by", Long.class),
                row.getString("closed_by_name"),
                row.getString("outcome"),
                row.getString("bundle"),
                1);
    }
}
