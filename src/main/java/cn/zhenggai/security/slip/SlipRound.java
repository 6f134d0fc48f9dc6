package cn.zhenggai.security.slip;

import cn.zhenggai.shared.BureauTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * One round of slips as it stands now.
 *
 * @param unused how many of them are still the latest of their people and were not used
 */
public record SlipRound(long id, String byName, Instant issuedAt, Instant endsAt, int people, int resets, int unused) {

    static SlipRound read(ResultSet row, int n) throws SQLException {
        return new SlipRound(
                row.getLong("id"),
                row.getString("issued_by_name"),
                BureauTime.givenMoment(row, "issued_at"),
                BureauTime.givenMoment(row, "ends_at"),
                row.getInt("people"),
                row.getInt("resets"),
                row.getInt("unused"));
    }
}
