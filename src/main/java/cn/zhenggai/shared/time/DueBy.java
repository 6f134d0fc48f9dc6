package cn.zhenggai.shared.time;

import cn.zhenggai.shared.BureauTime;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Until when something is in time.
 *
 * @param day the last day, in time until 24:00
 * @param at the hour of that day in which a limit of hours ends, null when the whole day is in time
 * @param grace whether the day is one that a rejecting opinion allowed; lateness goes on being counted from the deadline
 * @param graceUntil the last day of grace that was given beside the day, null for none
 */
public record DueBy(
        LocalDate day,
        @Nullable Instant at,
        boolean grace,
        @Nullable LocalDate graceUntil) {

    public static DueBy on(LocalDate day) {
        return until(day, null);
    }

    /** @param at null when the whole day is in time */
    public static DueBy until(LocalDate day, @Nullable Instant at) {
        return new DueBy(day, at, false, null);
    }

    public static DueBy ofGrace(LocalDate day) {
        return new DueBy(day, null, true, null);
    }

    public DueBy withGrace(@Nullable LocalDate until) {
        return new DueBy(day, at, grace, until);
    }

    /** From the next millisecond on it is late. */
    public Instant lastMoment() {
        return at != null ? at : BureauTime.endOf(day);
    }

    public boolean lateAt(Instant now) {
        return now.isAfter(lastMoment());
    }

    public boolean inGraceAt(Instant now) {
        return graceUntil != null && !now.isAfter(BureauTime.endOf(graceUntil));
    }
}
