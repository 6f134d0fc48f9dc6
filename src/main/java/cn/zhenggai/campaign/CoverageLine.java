package cn.zhenggai.campaign;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One school of a campaign, as it stood at a moment.
 *
 * @param plannedOn null while no day is set
 * @param visitId null when there is none, or none yet
 * @param exemption null when it needs a record
 * @param active false once the school is closed
 */
public record CoverageLine(
        long schoolId,
        String schoolName,
        String schoolKind,
        Long townshipId,
        String townshipName,
        Long teamId,
        String teamName,
        LocalDate plannedOn,
        State state,
        Long visitId,
        Instant recordedAt,
        LocalDate visitedOn,
        int findings,
        int major,
        Exemption exemption,
        boolean active,
        String addedWhy) {

    /** LATE: the day that was set is over and there is no record. */
    public enum State {
        LATE,
        TO_COME,
        EXEMPT,
        SEEN
    }

    /** @param fileId of the paper kept with it, null when there is none */
    public record Exemption(ExemptReason reason, String note, String byName, Instant at, Long fileId) {}

    public boolean missing() {
        return state == State.LATE || state == State.TO_COME;
    }

    public int general() {
        return findings - major;
    }

    static CoverageLine read(ResultSet row, LocalDate on, Actor reader) throws SQLException {
        boolean seen = row.getBoolean("is_seen");
        boolean exempt = row.getBoolean("is_exempt");
        LocalDate plannedOn = BureauTime.day(row, "planned_on");
        return new CoverageLine(
                row.getLong("school_id"),
                row.getString("school_name"),
                row.getString("school_kind"),
                row.getObject("township_id", Long.class),
                row.getString("township_name"),
                row.getObject("team_id", Long.class),
                row.getString("team_name"),
                plannedOn,
                state(seen, exempt, plannedOn, on),
                row.getObject("visit_id", Long.class),
                seen ? BureauTime.moment(row, "recorded_at") : null,
                seen ? BureauTime.day(row, "visited_on") : null,
                seen ? row.getInt("findings") : 0,
                seen ? row.getInt("major_findings") : 0,
                exempt ? exemption(row, reader) : null,
                row.getBoolean("active"),
                row.getString("added_why"));
    }

    private static State state(boolean seen, boolean exempt, LocalDate plannedOn, LocalDate on) {
        if (seen) {
            return State.SEEN;
        }
        if (exempt) {
            return State.EXEMPT;
        }
        return plannedOn != null && plannedOn.isBefore(on) ? State.LATE : State.TO_COME;
    }

    /** The paper bears names like whoever let it be. */
    private static Exemption exemption(ResultSet row, Actor reader) throws SQLException {
        return new Exemption(
                ExemptReason.valueOf(row.getString("exempt_reason")),
                row.getString("exempt_note"),
                reader.reads(row.getString("exempt_by_name")),
                BureauTime.moment(row, "exempt_at"),
                reader.readsPersons() ? row.getObject("exempt_file_id", Long.class) : null);
    }
}
