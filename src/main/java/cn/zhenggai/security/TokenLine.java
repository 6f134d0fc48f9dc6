package cn.zhenggai.security;

import cn.zhenggai.shared.BureauTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** A token as its owner sees it; the secret was shown once and is not kept. */
public record TokenLine(
        long id, String name, TokenReach reach, Instant createdAt, Instant lastUsedAt, Instant expiresAt) {

    static TokenLine read(ResultSet row, int n) throws SQLException {
        return new TokenLine(
                row.getLong("id"),
                row.getString("name"),
                TokenReach.valueOf(row.getString("reach")),
                BureauTime.moment(row, "created_at"),
                BureauTime.moment(row, "last_used_at"),
                BureauTime.moment(row, "expires_at"));
    }
}
