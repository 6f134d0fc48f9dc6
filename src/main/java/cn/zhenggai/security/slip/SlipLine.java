package cn.zhenggai.security.slip;

import cn.zhenggai.shared.BureauTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person to whom a slip may be given.
 *
 * @param settled gets in already: a slip would reset him
 * @param credential has a password, be it his own or one that he must change
 * @param issuedAt of his latest slip, null when he never had one
 */
public record SlipLine(
        long id,
        String login,
        String name,
        long unitId,
        String unitName,
        String unitCode,
        String townshipName,
        boolean settled,
        boolean credential,
        @Nullable Instant issuedAt,
        @Nullable Instant endsAt,
        @Nullable Instant usedAt) {

    /** Words are messages {@code slip.has.<name>}. */
    public enum Has {
        PASSWORD,
        SLIP,
        LAPSED,
        NOTHING
    }

    public Has has(Instant now) {
        boolean unused = issuedAt != null && usedAt == null;
        if (unused) {
            return endsAt.isAfter(now) ? Has.SLIP : Has.LAPSED;
        }
        return settled ? Has.PASSWORD : Has.NOTHING;
    }

    static SlipLine read(ResultSet row, int n) throws SQLException {
        return new SlipLine(
                row.getLong("id"),
                row.getString("login"),
                row.getString("name"),
                row.getLong("unit_id"),
                row.getString("unit_name"),
                row.getString("unit_code"),
                row.getString("township_name"),
                row.getBoolean("settled"),
                row.getBoolean("credential"),
                BureauTime.moment(row, "issued_at"),
                BureauTime.moment(row, "ends_at"),
                BureauTime.moment(row, "used_at"));
    }
}
