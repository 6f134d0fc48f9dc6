package cn.zhenggai.task;

import cn.zhenggai.shared.Severity;
import org.jspecify.annotations.Nullable;

/** What narrows a task list; each part may be null. The text finds work by what its case is found by. */
public record TaskFilter(
        @Nullable String text,
        @Nullable Severity severity,
        @Nullable String category) {

    public static final TaskFilter NONE = new TaskFilter(null, null, null);
}
