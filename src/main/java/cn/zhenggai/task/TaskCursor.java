package cn.zhenggai.task;

import cn.zhenggai.shared.BureauTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A place in a task list: the sort value of the last row seen, and its id. Written {@code value_id}. */
record TaskCursor(TaskList list, String value, long id) {

    static TaskCursor of(TaskList list, WorkItem last) {
        String value = list == TaskList.DONE
                ? String.valueOf(Objects.requireNonNull(last.closedAt()).toEpochMilli())
                : last.dueOn().toString();
        return new TaskCursor(list, value, last.id());
    }

    /** Null when there is none or it makes no sense. */
    static @Nullable TaskCursor parse(TaskList list, @Nullable String text) {
        int at = text == null ? -1 : text.lastIndexOf('_');
        if (text == null || at < 0) {
            return null;
        }
        try {
            TaskCursor cursor = new TaskCursor(list, text.substring(0, at), Long.parseLong(text.substring(at + 1)));
            cursor.position();
            return cursor;
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    String condition() {
        return list == TaskList.DONE
                ? " and (w.closed_at < :position or w.closed_at = :position and w.id < :positionId)"
                : " and (w.due_on > :position or w.due_on = :position and w.id > :positionId)";
    }

    void addTo(Map<String, Object> values) {
        values.put("position", position());
        values.put("positionId", id);
    }

    private @Nullable Object position() {
        return list == TaskList.DONE
                ? BureauTime.column(Instant.ofEpochMilli(Long.parseLong(value)))
                : LocalDate.parse(value);
    }

    @Override
    public String toString() {
        return value + "_" + id;
    }
}
