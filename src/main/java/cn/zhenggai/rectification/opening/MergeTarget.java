package cn.zhenggai.rectification.opening;

import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * An open case of the same school that another could go into.
 *
 * @param likely whether it is about the same kind of hazard
 */
public record MergeTarget(
        CaseNumber number, String title, CaseState state, LocalDate foundOn, LocalDate deadline, boolean likely) {

    static MergeTarget read(ResultSet row, int n) throws SQLException {
        return new MergeTarget(
                CaseNumber.of(row.getString("number")),
                row.getString("title"),
                CaseState.valueOf(row.getString("state")),
                BureauTime.day(row, "found_on"),
                BureauTime.day(row, "deadline"),
                row.getInt("likely") == 1);
    }
}
