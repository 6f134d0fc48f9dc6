package cn.zhenggai.notification.inbox;

import cn.zhenggai.notification.News;
import cn.zhenggai.rectification.CaseAddress;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.time.DueBy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One message as its recipient reads it.
 *
 * @param kind as it was told; {@link #news()} knows the words for it
 * @param number null when it is about something else than a case, which {@code reference} names
 * @param page where that stands, null for a case
 * @param due the end of the case, or of the late step, when this was told; null when none was running
 * @param settledAt when what it tells of went on to somebody else, null while it is his reader's
 * @param note what somebody wrote to it, null when nobody did
 */
public record MessageLine(
        long id,
        String kind,
        CaseNumber number,
        String reference,
        String page,
        int round,
        String title,
        String schoolName,
        Severity severity,
        @Nullable DueBy due,
        String note,
        Instant createdAt,
        Instant readAt,
        @Nullable Instant settledAt) {

    public boolean settled() {
        return settledAt != null;
    }

    public News news() {
        return News.of(kind);
    }

    /** Where what it is about stands, as an address of ours; his own work for whom it is settled. */
    public String address() {
        if (settledAt != null) {
            return CaseAddress.TASKS;
        }
        return page == null ? CaseAddress.page(number) : page;
    }

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
                row.getString("kind"),
                row.getString("page") == null ? CaseNumber.of(row.getString("case_number")) : null,
                row.getString("case_number"),
                row.getString("page"),
                row.getInt("round_no"),
                row.getString("title"),
                row.getString("school_name"),
                Severity.valueOf(row.getString("severity")),
                DueBy.read(row),
                row.getString("note"),
                BureauTime.moment(row, "created_at"),
                BureauTime.moment(row, "read_at"),
                BureauTime.moment(row, "settled_at"));
    }
}
