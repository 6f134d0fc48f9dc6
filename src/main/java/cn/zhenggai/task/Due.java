package cn.zhenggai.task;

import java.time.LocalDate;

/**
 * The last day of a step, and how it was counted when it was. The task list knows no calendar, so the limit is only kept.
 *
 * @param from the day the limit was counted from, null when the day is somebody's word, such as the case's deadline
 * @param amount of {@code unit}; meaningless without a day to count from
 */
public record Due(LocalDate on, LocalDate from, int amount, String unit) {

    public static Due on(LocalDate day) {
        return new Due(day, null, 0, null);
    }
}
