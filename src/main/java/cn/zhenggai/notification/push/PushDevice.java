package cn.zhenggai.notification.push;

import cn.zhenggai.shared.BureauTime;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A browser on which a person wants to be told.
 *
 * @param endpoint the address that its service gave it
 * @param name as its owner tells it from his others, {@code Android · Chrome}
 * @param lastResult what the last message came to, null before the first
 */
public record PushDevice(
        long id,
        long personId,
        URI endpoint,
        String clientKey,
        String auth,
        String name,
        Instant since,
        @Nullable Instant lastAt,
        @Nullable String lastResult) {

    /** As the outbox calls it. */
    static final String PREFIX = "device ";

    static PushDevice read(ResultSet row, int n) throws SQLException {
        return new PushDevice(
                row.getLong("id"),
                row.getLong("person_id"),
                URI.create(row.getString("endpoint")),
                row.getString("client_key"),
                row.getString("auth"),
                row.getString("device"),
                BureauTime.moment(row, "created_at"),
                BureauTime.moment(row, "last_at"),
                row.getString("last_result"));
    }
}
