package cn.zhenggai.inspection.reading;

import cn.zhenggai.inspection.VisitCounts;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.inspection.VisitState;
import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.PersonName;
import cn.zhenggai.shared.BureauTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A visit in a list.
 *
 * @param on the day of the visit once it is recorded, until then the day it is planned for
 * @param people names, the leader first
 * @param ofRound whether a school's own plan asked for it, whose due round leads there
 * @param writer who writes the record now, null when nobody does
 */
public record VisitCard(
        long id,
        String schoolName,
        LocalDate on,
        VisitMode mode,
        VisitState state,
        boolean ofRound,
        String subject,
        PersonName people,
        PersonName writer,
        Instant recordedAt,
        VisitCounts counts) {

    static VisitCard read(ResultSet row, Names names) throws SQLException {
        LocalDate visited = BureauTime.day(row, "visited_on");
        return new VisitCard(
                row.getLong("id"),
                row.getString("school_name"),
                visited == null ? BureauTime.day(row, "planned_on") : visited,
                VisitMode.valueOf(row.getString("mode")),
                VisitState.valueOf(row.getString("state")),
                "SELF_CHECK".equals(row.getString("mode")) && row.getObject("plan_id") != null,
                row.getString("subject"),
                names.show(row.getString("people")),
                names.show("STARTED".equals(row.getString("state")) ? row.getString("started_by_name") : null),
                BureauTime.moment(row, "recorded_at"),
                VisitCounts.read(row));
    }
}
