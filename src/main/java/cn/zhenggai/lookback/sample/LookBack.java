package cn.zhenggai.lookback.sample;

import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One look at a closed case, with what its lists show of the case.
 *
 * @param inspectorId null while nobody has it
 * @param result null while it is to be done
 */
public record LookBack(
        long id,
        CaseNumber number,
        int closurePlace,
        LookBackOccasion occasion,
        Long inspectorId,
        String inspectorName,
        LocalDate dueOn,
        LookBackResult result,
        String note,
        String doneByName,
        Instant doneAt,
        String title,
        long schoolId,
        String schoolName,
        Long townshipId,
        String category,
        Severity severity,
        CaseState state) {

    static final String SELECT = """
            select l.*, c.title, c.school_id, c.school_name, c.township_id, c.category, c.severity, c.state
            from look_back l join case_looked_at c on c.id = l.case_id
            """;

    static LookBack read(ResultSet row, Actor reader) throws SQLException {
        String result = row.getString("result");
        return new LookBack(
                row.getLong("id"),
                CaseNumber.of(row.getString("case_number")),
                row.getInt("closure_place"),
                LookBackOccasion.valueOf(row.getString("occasion")),
                row.getObject("inspector_id", Long.class),
                row.getString("inspector_name") == null ? null : reader.reads(row.getString("inspector_name")),
                BureauTime.day(row, "due_on"),
                result == null ? null : LookBackResult.valueOf(result),
                reader.readsPersons() ? row.getString("note") : null,
                row.getString("done_by_name") == null ? null : reader.reads(row.getString("done_by_name")),
                BureauTime.moment(row, "done_at"),
                row.getString("title"),
                row.getLong("school_id"),
                row.getString("school_name"),
                row.getObject("township_id", Long.class),
                row.getString("category"),
                Severity.valueOf(row.getString("severity")),
                CaseState.valueOf(row.getString("state")));
    }

    public boolean open() {
        return result == null;
    }

    public boolean of(Actor actor) {
        return inspectorId != null && inspectorId == actor.personId();
    }

    public boolean lateOn(LocalDate day) {
        return open() && dueOn.isBefore(day);
    }
}
