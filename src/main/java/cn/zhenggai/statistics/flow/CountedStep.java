package cn.zhenggai.statistics.flow;

import cn.zhenggai.shared.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One step of one case, as it stood at the cut-off.
 *
 * @param title null when the reader may not open the case now, though it counted for him then
 * @param schoolName of the school that had it then
 * @param hours for which it waited up to the cut-off, without those for which the case stood still
 * @param lateAfter null for what has no limit
 * @param takenAt null while it waits
 */
public record CountedStep(
        long id,
        CaseNumber number,
        @Nullable String title,
        String schoolName,
        StepKey step,
        int round,
        Instant since,
        double hours,
        @Nullable Instant lateAfter,
        @Nullable Instant takenAt,
        LocalDate deadline) {

    CountedStep unread() {
        return new CountedStep(id, number, null, schoolName, step, round, since, hours, lateAfter, takenAt, deadline);
    }
}
