package cn.zhenggai.inspection.record;

import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.PersonName;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * A finding as it was recorded, as one reader may read it: names and pictures are persons.
 *
 * @param no from 1, in the order found
 * @param because why the rules made it major, null when they did not
 * @param caseNumber what it became or went into, null while it waits to be reported up, and for a remark
 * @param reportUntil until when the school had to report it up; null for all that need not be
 * @param beforePhotos ids of evidence, readable to whom the case or the visit is
 */
public record FindingLine(
        long id,
        long visitId,
        int no,
        String ref,
        String itemCode,
        Severity severity,
        String because,
        String place,
        String description,
        String basis,
        String requirement,
        boolean fixedOnTheSpot,
        PersonName witness,
        boolean confidential,
        VisitReceipt.Outcome outcome,
        CaseNumber caseNumber,
        CaseNumber repeatOf,
        Instant reportUntil,
        Instant reportedAt,
        PersonName reportedByName,
        List<Long> beforePhotos,
        List<Long> afterPhotos) {

    public boolean waiting() {
        return outcome == VisitReceipt.Outcome.WAITING;
    }

    /** Criticised or advised, and not ordered. */
    public boolean remarked() {
        return outcome == VisitReceipt.Outcome.CRITICISM || outcome == VisitReceipt.Outcome.ADVICE;
    }

    /** Reported up after the limit, or not yet though the limit is over. */
    public boolean lateAt(Instant now) {
        return reportUntil != null && (reportedAt == null ? now : reportedAt).isAfter(reportUntil);
    }

    static FindingLine read(ResultSet row, Names names) throws SQLException {
        return new FindingLine(
                row.getLong("id"),
                row.getLong("visit_id"),
                row.getInt("place_no"),
                row.getString("ref"),
                row.getString("item_code"),
                Severity.valueOf(row.getString("severity")),
                row.getString("because"),
                row.getString("place"),
                row.getString("description"),
                row.getString("basis"),
                row.getString("requirement"),
                row.getBoolean("fixed_on_the_spot"),
                names.show(row.getString("witness")),
                row.getBoolean("confidential"),
                VisitReceipt.Outcome.valueOf(row.getString("outcome")),
                number(row.getString("case_number")),
                number(row.getString("repeat_of")),
                BureauTime.moment(row, "report_until"),
                BureauTime.moment(row, "reported_at"),
                names.show(row.getString("reported_by_name")),
                photos(row.getString("before_photos"), names),
                photos(row.getString("after_photos"), names));
    }

    private static CaseNumber number(String text) {
        return text == null ? null : CaseNumber.of(text);
    }

    private static List<Long> photos(String text, Names names) {
        return text == null || !names.read()
                ? List.of()
                : Arrays.stream(text.split(",")).map(Long::valueOf).toList();
    }
}
