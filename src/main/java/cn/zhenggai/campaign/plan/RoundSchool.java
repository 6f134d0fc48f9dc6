package cn.zhenggai.campaign.plan;

import cn.zhenggai.shared.BureauTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** A school in a running round; the days are null when it was not seen, or nothing is planned that may be known. */
public record RoundSchool(
        long schoolId, String schoolName, String townshipName, LocalDate seenOn, LocalDate plannedOn) {

    static RoundSchool read(ResultSet row, int n) throws SQLException {
        return new RoundSchool(
                row.getLong("id"),
                row.getString("name"),
                row.getString("township_name"),
                BureauTime.day(row, "seen_on"),
                BureauTime.day(row, "planned_on"));
    }
}
