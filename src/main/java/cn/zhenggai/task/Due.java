package cn.zhenggai.task;

import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.time.DueBy;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Until when a step is in time, and how that was counted when it was. The task list knows no calendar, so the limit is
 * only kept.
 *
 * @param from the day the limit was counted from, null when the day is somebody's word, such as the case's deadline
 * @param amount of {@code unit}; meaningless without a day to count from
 */
public record Due(
        DueBy by,
        @Nullable LocalDate from,
        int amount,
        @Nullable String unit) {

    /** How it is written into a row, with {@link #values}. */
    static final String SET = "due_on = :due, late_after = :lateAfter, grace = :grace";

    public static Due on(LocalDate day) {
        return by(DueBy.on(day));
    }

    public static Due by(DueBy by) {
        return new Due(by, null, 0, null);
    }

    public LocalDate on() {
        return by.day();
    }

    Map<String, Object> values() {
        return Map.of(
                "due", on(),
                "lateAfter", BureauTime.column(by.lastMoment()),
                "grace", by instanceof DueBy.Grace);
    }

    Map<String, Object> limit() {
        Map<String, Object> limit = new HashMap<>();
        limit.put("from", from);
        limit.put("amount", from == null ? null : amount);
        limit.put("unit", unit);
        return limit;
    }

    public Due orBefore(DueBy other) {
        return other.lastMoment().isBefore(by.lastMoment()) ? by(other) : this;
    }
}
