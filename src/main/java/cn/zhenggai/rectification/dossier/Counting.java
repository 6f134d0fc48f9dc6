package cn.zhenggai.rectification.dossier;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.calendar.Milestone;
import cn.zhenggai.rectification.CountedDay;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How a deadline was counted. A part of the case's row.
 *
 * @param limitFrom null, and the rest with it, when the date is somebody's word and no rule's
 * @param deadlineAt when a limit in hours ends, else null
 * @param recounted the day that a newly loaded calendar would give a served deadline, while a leader is asked about it
 */
public record Counting(
        LocalDate limitFrom,
        Integer limitAmount,
        Limit.Unit limitUnit,
        Milestone limitMilestone,
        Instant deadlineAt,
        boolean provisional,
        LocalDate recounted) {

    static final Counting WRITTEN = new Counting(null, null, null, null, null, false, null);

    /** @param moment when the last hour ends, null for a limit in days */
    static Counting of(CountedDay due, Instant moment) {
        Limit limit = due.limit();
        return limit == null
                ? new Counting(due.from(), null, null, null, moment, due.provisional(), null)
                : new Counting(
                        due.from(), limit.amount(), limit.unit(), limit.milestone(), moment, due.provisional(), null);
    }

    /** Null when a person wrote the date. */
    public Limit limit() {
        return limitUnit == null ? null : new Limit(limitAmount, limitUnit, limitMilestone);
    }

    Counting provisional(boolean now) {
        return new Counting(limitFrom, limitAmount, limitUnit, limitMilestone, deadlineAt, now, recounted);
    }

    public Counting until(Instant moment) {
        return new Counting(limitFrom, limitAmount, limitUnit, limitMilestone, moment, provisional, recounted);
    }

    public Counting recounted(LocalDate day) {
        return new Counting(limitFrom, limitAmount, limitUnit, limitMilestone, deadlineAt, provisional, day);
    }
}
