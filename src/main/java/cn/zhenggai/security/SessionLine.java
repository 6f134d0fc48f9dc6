package cn.zhenggai.security;

import cn.zhenggai.shared.BureauTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A session as its owner sees it.
 *
 * @param device a name such as {@code Android · Chrome}, made from what the browser said about itself
 */
public record SessionLine(long id, Instant begunAt, Instant seenAt, String network, String device) {

    static SessionLine read(ResultSet row, int n) throws SQLException {
        return new SessionLine(
                row.getLong("id"),
                BureauTime.moment(row, "begun_at"),
                BureauTime.moment(row, "seen_at"),
                row.getString("network"),
                row.getString("device"));
    }
}
