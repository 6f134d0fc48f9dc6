package cn.zhenggai.document.job;

import cn.zhenggai.shared.BureauTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A piece of long work.
 *
 * @param rows written so far
 * @param evidence the file that came of it, its owner's alone; null until it is done
 * @param reason why it failed, null when it did not
 */
public record Job(
        String id,
        String name,
        State state,
        int rows,
        @Nullable Long evidence,
        @Nullable String reason,
        Instant createdAt,
        @Nullable Instant endedAt) {

    /** How far it is. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    static Job read(ResultSet row, int n) throws SQLException {
        return new Job(
                row.getString("id"),
                row.getString("name"),
                State.valueOf(row.getString("state")),
                row.getInt("done_rows"),
                row.getObject("evidence_id", Long.class),
                row.getString("reason"),
                BureauTime.moment(row, "created_at"),
                BureauTime.moment(row, "ended_at"));
    }
}
