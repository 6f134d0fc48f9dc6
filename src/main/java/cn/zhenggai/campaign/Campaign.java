package cn.zhenggai.campaign;

import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.shared.BureauTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/**
 * A campaign (专项行动) as it is read.
 *
 * @param unitId whose it is: the bureau, or the township office that runs its own
 * @param subject as it is printed on the records of its visits
 * @param until the last day on which it is to be done; it ends only when somebody ends it
 * @param closing what was counted at the end, null before
 * @param seed of the random draw, null when nothing was drawn
 * @param pool from how many schools was drawn
 */
public record Campaign(
        long id,
        long bureauId,
        long unitId,
        String code,
        String name,
        String subject,
        Level level,
        VisitMode mode,
        Long checklistId,
        Long leadSectionId,
        LocalDate from,
        LocalDate until,
        State state,
        long createdBy,
        String createdByName,
        Instant createdAt,
        String startedByName,
        Instant startedAt,
        String endedByName,
        Instant endedAt,
        String summary,
        Closing closing,
        Long seed,
        Integer pool) {

    public enum State {
        PREPARED,
        RUNNING,
        ENDED
    }

    /** @param cases by state at that moment, such as {@code CLOSED=3,RECTIFYING=2} */
    public record Closing(int total, int seen, int exempt, int general, int major, String cases) {}

    public boolean unannounced() {
        return mode == VisitMode.UNANNOUNCED;
    }

    public boolean open() {
        return state != State.ENDED;
    }

    /** With all names, for work that shows it to nobody. */
    static Campaign read(ResultSet row, int n) throws SQLException {
        return read(row, name -> name);
    }

    /** @param eye what its reader gets to read for a person's name */
    static Campaign read(ResultSet row, UnaryOperator<String> eye) throws SQLException {
        return new Campaign(
                row.getLong("id"),
                row.getLong("bureau_id"),
                row.getLong("unit_id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("subject"),
                Level.valueOf(row.getString("level")),
                VisitMode.valueOf(row.getString("mode")),
                row.getObject("checklist_id", Long.class),
                row.getObject("lead_section_id", Long.class),
                BureauTime.day(row, "starts_on"),
                BureauTime.day(row, "ends_on"),
                State.valueOf(row.getString("state")),
                row.getLong("created_by"),
                eye.apply(row.getString("created_by_name")),
                BureauTime.moment(row, "created_at"),
                eye.apply(row.getString("started_by_name")),
                BureauTime.moment(row, "started_at"),
                eye.apply(row.getString("ended_by_name")),
                BureauTime.moment(row, "ended_at"),
                row.getString("summary"),
                closing(row),
                row.getObject("draw_seed", Long.class),
                row.getObject("draw_pool", Integer.class));
    }

    private static Closing closing(ResultSet row) throws SQLException {
        if (row.getObject("closing_total") == null) {
            return null;
        }
        return new Closing(
                row.getInt("closing_total"),
                row.getInt("closing_seen"),
                row.getInt("closing_exempt"),
                row.getInt("closing_general"),
                row.getInt("closing_major"),
                row.getString("closing_cases"));
    }
}
