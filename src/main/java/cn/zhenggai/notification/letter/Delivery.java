package cn.zhenggai.notification.letter;

import cn.zhenggai.shared.BureauTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A mail or a post that is to leave the house, as it stood before the attempt.
 *
 * @param recipientId of a mail, null for a post
 * @param robot of a post, null for a mail
 * @param digestDay null unless it is the digest of that working day
 */
public record Delivery(
        long id, String channel, Long recipientId, String robot, LocalDate digestDay, int attempts, Instant createdAt) {

    boolean digest() {
        return digestDay != null;
    }

    public static Delivery read(ResultSet row, int n) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                row.getString("channel"),
                row.getObject("recipient_id", Long.class),
                row.getString("robot"),
                BureauTime.day(row, "digest_day"),
                row.getInt("attempts"),
                BureauTime.moment(row, "created_at"));
    }
}
