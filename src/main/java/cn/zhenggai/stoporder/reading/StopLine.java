package cn.zhenggai.stoporder.reading;

import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.PersonName;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.stoporder.StopKind;
import cn.zhenggai.stoporder.StopScope;
import cn.zhenggai.stoporder.StopState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A stop order as one row of a list.
 *
 * @param place in its case, from 1
 * @param title of the case
 * @param townshipName null for a school directly under the bureau
 * @param endedAt null while it holds
 */
public record StopLine(
        long id,
        CaseNumber number,
        int place,
        String title,
        Severity severity,
        String schoolName,
        String townshipName,
        StopKind kind,
        StopScope scope,
        String description,
        StopState state,
        LocalDate startsOn,
        PersonName orderedByName,
        Instant endedAt) {

    static StopLine read(ResultSet row, Names names) throws SQLException {
        return new StopLine(
                row.getLong("id"),
                CaseNumber.of(row.getString("number")),
                row.getInt("place"),
                row.getString("title"),
                Severity.valueOf(row.getString("severity")),
                row.getString("school_name"),
                row.getString("township_name"),
                StopKind.valueOf(row.getString("kind")),
                StopScope.valueOf(row.getString("scope")),
                row.getString("description"),
                StopState.valueOf(row.getString("state")),
                BureauTime.day(row, "starts_on"),
                names.show(row.getString("ordered_by_name")),
                BureauTime.moment(row, "ended_at"));
    }
}
