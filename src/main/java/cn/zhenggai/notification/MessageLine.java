package cn.zhenggai.notification;

import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;

/** One message as its recipient reads it. */
public record MessageLine(
        long id,
        CaseEvent.Kind kind,
        CaseNumber number,
        int round,
        String title,
        String schoolName,
        Severity severity,
        Instant createdAt,
        Instant readAt) {

    public boolean unread() {
        return readAt == null;
    }

    /** By the bureau's clock. */
    public LocalDateTime createdOn() {
        return LocalDateTime.ofInstant(createdAt, BureauTime.ZONE);
    }

    static MessageLine read(ResultSet row, int n) throws SQLException {
        return new MessageLine(
                row.getLong("id"),
                CaseEvent.Kind.valueOf(row.getString("kind")),
                CaseNumber.of(row.getString("case_number")),
                row.getInt("round_no"),
                row.getString("title"),
                row.getString("school_name"),
                Severity.valueOf(row.getString("severity")),
                BureauTime.moment(row, "created_at"),
                BureauTime.moment(row, "read_at"));
    }
}
