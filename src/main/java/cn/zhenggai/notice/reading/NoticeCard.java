package cn.zhenggai.notice.reading;

import cn.zhenggai.notice.NoticeState;
import cn.zhenggai.shared.BureauTime;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A notice as one row of the register.
 *
 * @param number null while it is a draft
 * @param closed of {@code total} lines that are rectified; withdrawn and merged ones count in neither
 * @param open whether any line is still open
 * @param place where it stands in the register
 * @param secret nothing but its number is for this reader
 */
public record NoticeCard(
        long id,
        String number,
        NoticeState state,
        long schoolId,
        String schoolName,
        Long visitId,
        LocalDate visitedOn,
        String subject,
        Instant draftedAt,
        String signedByName,
        Instant signedAt,
        Instant receivedAt,
        boolean receiptRefused,
        Instant withdrawnAt,
        int closed,
        int total,
        boolean open,
        @JsonIgnore long place,
        @JsonIgnore boolean secret) {

    /** Of a hundred; all of nothing is nothing. */
    public int percent() {
        return total == 0 ? 0 : closed * 100 / total;
    }

    static NoticeCard read(ResultSet row, int n) throws SQLException {
        return row.getInt("secret") > 0 ? numberAlone(row) : whole(row);
    }

    private static NoticeCard numberAlone(ResultSet row) throws SQLException {
        return new NoticeCard(
                row.getLong("id"),
                row.getString("number"),
                NoticeState.SIGNED,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                0,
                0,
                false,
                row.getLong("register_place"),
                true);
    }

    private static NoticeCard whole(ResultSet row) throws SQLException {
        return new NoticeCard(
                row.getLong("id"),
                row.getString("number"),
                NoticeState.valueOf(row.getString("state")),
                row.getLong("school_id"),
                row.getString("school_name"),
                row.getObject("visit_id", Long.class),
                BureauTime.day(row, "visited_on"),
                row.getString("subject"),
                BureauTime.moment(row, "drafted_at"),
                row.getString("signed_by_name"),
                BureauTime.moment(row, "signed_at"),
                BureauTime.moment(row, "received_at"),
                row.getString("refusal_reason") != null,
                BureauTime.moment(row, "withdrawn_at"),
                row.getInt("closed"),
                row.getInt("total"),
                row.getInt("still_open") > 0,
                row.getLong("register_place"),
                false);
    }

    NoticeCard nameless() {
        return new NoticeCard(
                id,
                number,
                state,
                schoolId,
                schoolName,
                visitId,
                visitedOn,
                subject,
                draftedAt,
                null,
                signedAt,
                receivedAt,
                receiptRefused,
                withdrawnAt,
                closed,
                total,
                open,
                place,
                secret);
    }
}
