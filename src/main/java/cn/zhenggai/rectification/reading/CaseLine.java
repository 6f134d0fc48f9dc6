package cn.zhenggai.rectification.reading;

import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.PersonName;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.time.DueBy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A case as one row of a list.
 *
 * @param due the deadline as this reader counts it, with its hour and grace, if any
 * @param onTime by the approved deadline; null until it is closed
 * @param stopped something of it is stopped until that is lifted
 * @param overdue at the moment of reading, for this reader
 * @param printedNumber of its line on a notice, or that it had in an old ledger
 * @param ledger where it stood in an old ledger: file, sheet and row; null for what began here
 */
public record CaseLine(
        long id,
        CaseNumber number,
        String title,
        String schoolName,
        String category,
        Severity severity,
        CaseState state,
        int round,
        LocalDate foundOn,
        LocalDate deadline,
        LocalDate originalDeadline,
        DueBy due,
        Boolean onTime,
        PersonName assigneeName,
        Instant endedAt,
        boolean overdue,
        boolean stopped,
        String printedNumber,
        String ledger) {

    private static DueBy due(ResultSet row) throws SQLException {
        DueBy.Deadline due = DueBy.read(row).withGrace(BureauTime.day(row, "grace_until"));
        return BureauTime.moment(row, "counted_until") == null ? due.uncounted() : due;
    }

    static CaseLine read(ResultSet row, Names names) throws SQLException {
        return new CaseLine(
                row.getLong("id"),
                CaseNumber.of(row.getString("number")),
                row.getString("title"),
                row.getString("school_name"),
                row.getString("category"),
                Severity.valueOf(row.getString("severity")),
                CaseState.valueOf(row.getString("state")),
                row.getInt("round_no"),
                BureauTime.day(row, "found_on"),
                BureauTime.day(row, "deadline"),
                BureauTime.day(row, "original_deadline"),
                due(row),
                row.getObject("on_time_approved", Boolean.class),
                names.show(row.getString("assignee_name")),
                BureauTime.moment(row, "ended_at"),
                row.getInt("overdue") == 1,
                row.getInt("stops_active") > 0,
                row.getString("printed_number"),
                row.getString("ledger"));
    }
}
