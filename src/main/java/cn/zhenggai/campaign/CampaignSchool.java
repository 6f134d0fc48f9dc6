package cn.zhenggai.campaign;

import cn.zhenggai.shared.BureauTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** A school on the list of a campaign, as it is changed. */
public record CampaignSchool(
        long id,
        long schoolId,
        String schoolName,
        Long townshipId,
        Long teamId,
        LocalDate plannedOn,
        Long visitId,
        boolean seen,
        boolean exempt,
        boolean active) {

    public boolean missing() {
        return !seen && !exempt;
    }

    static CampaignSchool read(ResultSet row, int n) throws SQLException {
        return new CampaignSchool(
                row.getLong("id"),
                row.getLong("school_id"),
                row.getString("school_name"),
                row.getObject("township_id", Long.class),
                row.getObject("team_id", Long.class),
                BureauTime.day(row, "planned_on"),
                row.getObject("visit_id", Long.class),
                row.getBoolean("is_seen"),
                row.getObject("exempt_at") != null,
                row.getBoolean("active"));
    }
}
