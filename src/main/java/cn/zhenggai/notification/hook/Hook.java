package cn.zhenggai.notification.hook;

import cn.zhenggai.shared.BureauTime;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A program that is told what happens.
 *
 * @param sealed the secret that its posts are signed with; it was shown once
 * @param lastResult what the last post came to, null before the first
 */
public record Hook(
        long id,
        long bureau,
        String name,
        URI url,
        String sealed,
        Set<HookTopic> topics,
        boolean active,
        @Nullable Instant lastAt,
        @Nullable String lastResult) {

    static Hook read(ResultSet row, int n) throws SQLException {
        return new Hook(
                row.getLong("id"),
                row.getLong("bureau_id"),
                row.getString("name"),
                URI.create(row.getString("url")),
                row.getString("secret"),
                HookTopic.read(row.getString("topics")),
                row.getBoolean("active"),
                BureauTime.moment(row, "last_at"),
                row.getString("last_result"));
    }

    /** What its secret is sealed for. */
    static String owner(String name) {
        return "hook " + name;
    }

    /** Where it is, without what may be a key. */
    public String shownAddress() {
        return url.getScheme() + "://" + url.getAuthority() + url.getPath();
    }

    @Override
    public String toString() {
        return name;
    }
}
