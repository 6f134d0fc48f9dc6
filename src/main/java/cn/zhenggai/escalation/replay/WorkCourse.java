package cn.zhenggai.escalation.replay;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.calendar.Limit;
import cn.zhenggai.task.Step;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step beside the rectification that waited for somebody.
 *
 * @param closedAt null while it waits
 * @param limit from which its last day was counted, from {@code counted} on; null when nobody counted
 * @param dueOn as it was at last; where it was moved on the way, nobody knows from when
 */
public record WorkCourse(
        long id,
        Step step,
        Instant openedAt,
        @Nullable Instant closedAt,
        LocalDate dueOn,
        @Nullable LocalDate counted,
        @Nullable Limit limit) {

    boolean openAt(Instant moment) {
        return !moment.isBefore(openedAt) && (closedAt == null || moment.isBefore(closedAt));
    }

    /** By another calendar; a day that is not what the present one gives was moved by somebody, and stays. */
    public WorkCourse recounted(Deadlines present, Deadlines other) {
        return counted != null && limit != null && present.after(counted, limit).equals(dueOn)
                ? new WorkCourse(id, step, openedAt, closedAt, other.after(counted, limit), counted, limit)
                : this;
    }
}
