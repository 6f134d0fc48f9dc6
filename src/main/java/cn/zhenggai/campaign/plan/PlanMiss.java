package cn.zhenggai.campaign.plan;

import cn.zhenggai.campaign.Level;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A round in which a school was not seen.
 *
 * @param responsible who answered for it when the round was closed
 * @param recordedLater when a record of those days came in after all, null when none did
 */
public record PlanMiss(
        long planId,
        String planName,
        Level level,
        LocalDate from,
        LocalDate until,
        long schoolId,
        String schoolName,
        String townshipName,
        String responsible,
        Instant recordedLater) {

    static PlanMiss read(ResultSet row, Actor reader) throws SQLException {
        return new PlanMiss(
                row.getLong("id"),
                row.getString("name"),
                Level.valueOf(row.getString("level")),
                BureauTime.day(row, "starts_on"),
                BureauTime.day(row, "ends_on"),
                row.getLong("school_id"),
                row.getString("school_name"),
                row.getString("township_name"),
                reader.reads(row.getString("responsible")),
                BureauTime.moment(row, "recorded_later"));
    }
}
