package cn.zhenggai.rectification.reopening;

import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.shared.BureauTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One time that a case was closed, as it was then.
 *
 * @param place among those of the case, from 1
 * @param orderedOn the first of its time; that of a reopened case is the day of the reopening
 * @param reopenedAt null while it holds
 * @param falsified it rested on falsified proof, and counts for nobody
 */
public record Closure(
        int place,
        int round,
        CaseState state,
        LocalDate orderedOn,
        Instant submittedAt,
        Instant closedAt,
        LocalDate originalDeadline,
        LocalDate deadline,
        Boolean onTimeOriginal,
        Boolean onTimeApproved,
        Instant reopenedAt,
        boolean falsified) {

    static Closure read(ResultSet row, int n) throws SQLException {
        return new Closure(
                row.getInt("place"),
                row.getInt("round_no"),
                CaseState.valueOf(row.getString("state")),
                BureauTime.day(row, "ordered_on"),
                BureauTime.moment(row, "submitted_at"),
                BureauTime.moment(row, "closed_at"),
                BureauTime.day(row, "original_deadline"),
                BureauTime.day(row, "deadline"),
                row.getObject("on_time_original", Boolean.class),
                row.getObject("on_time_approved", Boolean.class),
                BureauTime.moment(row, "reopened_at"),
                row.getBoolean("falsified"));
    }

    /** Whether the case was closed by this one at that moment, whatever happened since. */
    public boolean heldAt(Instant moment) {
        return !closedAt.isAfter(moment) && (reopenedAt == null || reopenedAt.isAfter(moment));
    }

    /** The days since, on a day. */
    public long daysUntil(LocalDate day) {
        return BureauTime.dayOf(closedAt).until(day, java.time.temporal.ChronoUnit.DAYS);
    }
}
