package cn.zhenggai.notice;

import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Desk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** What a use case needs of a notice that it holds. */
public record NoticeRow(
        long id,
        NoticeState state,
        String number,
        long bureauId,
        long schoolId,
        String schoolName,
        Long townshipId,
        Long leadSectionId,
        Desk signingDesk,
        String signedByName,
        Instant signedAt,
        String withdrawnByName,
        Instant withdrawnAt) {

    /** Holds the findings of a visit, and is signed and told of as one. */
    public boolean grouped() {
        return signingDesk != null;
    }

    public static NoticeRow read(ResultSet row, int n) throws SQLException {
        String desk = row.getString("signing_desk");
        return new NoticeRow(
                row.getLong("id"),
                NoticeState.valueOf(row.getString("state")),
                row.getString("number"),
                row.getLong("bureau_id"),
                row.getLong("school_id"),
                row.getString("school_name"),
                row.getObject("township_id", Long.class),
                row.getObject("lead_section_id", Long.class),
                desk == null ? null : Desk.parse(desk),
                row.getString("signed_by_name"),
                BureauTime.moment(row, "signed_at"),
                row.getString("withdrawn_by_name"),
                BureauTime.moment(row, "withdrawn_at"));
    }
}
