package cn.zhenggai.objection;

import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.PersonName;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An objection as one row of the list.
 *
 * @param late whether the answer was, or is by now, given too late
 */
public record ObjectionLine(
        long id,
        CaseNumber number,
        int place,
        String title,
        String schoolName,
        Severity severity,
        ObjectionSubject subject,
        ObjectionState state,
        PersonName objectedByName,
        Instant objectedAt,
        Desk decider,
        LocalDate decideBy,
        PersonName decidedByName,
        Instant decidedAt,
        boolean late) {

    static ObjectionLine read(ResultSet row, Names names, LocalDate today) throws SQLException {
        Instant decided = BureauTime.moment(row, "decided_at");
        LocalDate by = BureauTime.day(row, "decide_by");
        ObjectionState state = ObjectionState.valueOf(row.getString("state"));
        LocalDate answered = decided == null ? today : BureauTime.dayOf(decided);
        return new ObjectionLine(
                row.getLong("id"),
                CaseNumber.of(row.getString("number")),
                row.getInt("place"),
                row.getString("title"),
                row.getString("school_name"),
                Severity.valueOf(row.getString("severity")),
                ObjectionSubject.valueOf(row.getString("subject")),
                state,
                names.show(row.getString("objected_by_name")),
                BureauTime.moment(row, "objected_at"),
                Desk.parse(row.getString("decider")),
                by,
                names.show(row.getString("decided_by_name")),
                decided,
                state != ObjectionState.LAPSED && state != ObjectionState.WITHDRAWN && answered.isAfter(by));
    }
}
