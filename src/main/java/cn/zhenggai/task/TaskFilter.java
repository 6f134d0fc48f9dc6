package cn.zhenggai.task;

import cn.zhenggai.shared.Severity;

/** What narrows a task list; each part may be null. The text is looked for in number, title and school. */
public record TaskFilter(String text, Severity severity, String category) {

    public static final TaskFilter NONE = new TaskFilter(null, null, null);
}
