package cn.zhenggai.escalation.desk;

import cn.zhenggai.escalation.CaseLeaders;
import cn.zhenggai.escalation.ladder.StepKind;
import cn.zhenggai.escalation.ladder.StepState;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.time.DueBy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One row of a list of the desk: a case, and where it lies.
 *
 * @param days working days since the date that counts in this list, negative before it; 0 on it and on rest days after
 * @param late the date that counts has passed
 * @param level reached in this overdue episode, 0 for none yet
 * @param hands the step that waits, or the one that this row is about
 * @param holder where the case itself lies, null where it lies nowhere
 * @param last the latest step of the ladder, null before the first
 * @param urged when somebody last urged whoever has it, null for never
 * @param next what the ladder does next, null while it stands still or has no more rungs
 * @param decision what waits for a leader, null for nothing
 * @param heldUntil that day included, null while nobody keeps the ladder still
 */
public record DeskLine(
        long id,
        CaseNumber number,
        String title,
        Place place,
        Severity severity,
        String category,
        String state,
        int round,
        Dates dates,
        int days,
        boolean late,
        int level,
        Hands hands,
        Holder holder,
        Last last,
        Urged urged,
        Next next,
        Decision decision,
        LocalDate heldUntil,
        String holdReason,
        Standstill standstill,
        boolean listed,
        boolean confidential,
        CaseLeaders leaders) {

    public record Place(long schoolId, String schoolName, Long townshipId) {}

    /** @param at the moment, of an order for the same day; null otherwise */
    public record Dates(LocalDate deadline, Instant at, LocalDate original, LocalDate graceUntil) {

        public DueBy due() {
            return DueBy.until(deadline, at).withGrace(graceUntil);
        }

        public boolean moved() {
            return !deadline.equals(original);
        }
    }

    /**
     * @param step a step of the process or of the case
     * @param name on the door of the desk
     * @param since when it came there
     */
    public record Hands(long item, String step, Desk desk, String name, DueBy due, Instant since) {}

    /** @param name on the door of the desk */
    public record Holder(String step, Desk desk, String name) {}

    public record Last(
            StepKind kind, String rung, int level, StepState state, Instant takenAt, Instant dueAt, String rules) {}

    /** @param holds he who has it was urged within a day, so that nobody urges him again */
    public record Urged(Instant at, String by, boolean holds) {}

    /** @param on the day on which it is due; today when it was due before */
    public record Next(StepKind kind, int level, LocalDate on) {}

    /** A step of the ladder that was drafted or proposed. */
    public record Decision(long id, StepKind kind, int level, Desk decider, LocalDate decideBy, boolean proposed) {}

    /** Why the ladder of a late case does not climb at present. */
    public enum Standstill {
        NONE,
        HELD,
        EXTENSION,
        GRACE,
        WITH_BUREAU
    }

    public boolean mayDecide(Actor actor) {
        return decision != null && actor.sitsAt(decision.decider());
    }

    public boolean mayHold(Actor actor) {
        return leaders.mayHold(actor, decision == null ? null : decision.decider());
    }

    public boolean mayUrge(Actor actor) {
        return leaders.mayUrge(actor) && hands != null && (urged == null || !urged.holds());
    }

    /** By the deadline of the case, whatever step the row is about. */
    public boolean lateAt(Instant now) {
        return dates.due().lateAt(now);
    }

    /** Came to the desk, or became late, after a moment. */
    public boolean newSince(Instant moment, Instant now) {
        if (moment == null) {
            return false;
        }
        boolean arrived =
                hands != null && hands.since() != null && hands.since().isAfter(moment);
        return arrived || lateAt(now) && dates.due().lastMoment().isAfter(moment);
    }

    static Hands hands(ResultSet row) throws SQLException {
        String desk = row.getString("desk");
        String step = row.getString("step");
        return step == null
                ? null
                : new Hands(
                        row.getLong("item"),
                        step,
                        desk == null ? null : Desk.parse(desk),
                        row.getString("desk_name"),
                        due(row),
                        BureauTime.moment(row, "step_opened_at"));
    }

    private static DueBy due(ResultSet row) throws SQLException {
        LocalDate day = BureauTime.day(row, "due_on");
        Instant last = BureauTime.moment(row, "step_late_after");
        return last == null ? DueBy.on(day) : DueBy.kept(day, last);
    }

    static Holder holder(ResultSet row) throws SQLException {
        String desk = row.getString("held_desk");
        return desk == null
                ? null
                : new Holder(row.getString("held_step"), Desk.parse(desk), row.getString("held_name"));
    }

    static Last last(ResultSet row) throws SQLException {
        String kind = row.getString("last_kind");
        return kind == null
                ? null
                : new Last(
                        StepKind.valueOf(kind),
                        row.getString("last_rung"),
                        row.getInt("last_level"),
                        StepState.valueOf(row.getString("last_state")),
                        BureauTime.moment(row, "last_taken_at"),
                        BureauTime.moment(row, "last_due_at"),
                        row.getString("last_rules"));
    }

    static Urged urged(ResultSet row) throws SQLException {
        Instant at = BureauTime.moment(row, "urged_at");
        return at == null ? null : new Urged(at, row.getString("urged_by"), row.getBoolean("urged_holds"));
    }

    static Decision decision(ResultSet row) throws SQLException {
        String kind = row.getString("draft_kind");
        return kind == null
                ? null
                : new Decision(
                        row.getLong("draft_id"),
                        StepKind.valueOf(kind),
                        row.getInt("draft_level"),
                        Desk.parse(row.getString("draft_decider")),
                        BureauTime.day(row, "draft_decide_by"),
                        "PROPOSE".equals(row.getString("draft_manner")));
    }
}
