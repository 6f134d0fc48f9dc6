package cn.zhenggai.rectification.web.api;

import cn.zhenggai.shared.Desk;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A step that is open now.
 *
 * @param desk name of the person or of the unit whose office it is
 * @param dueOn last day in time for this step; {@code dueAt} its hour when a limit of hours ends in it, else absent
 */
record Waiting(Step step, int position, Desk.Kind office, String desk, Instant since, LocalDate dueOn, Instant dueAt) {

    static List<Waiting> of(List<WorkItem> items, Map<String, String> desks) {
        return items.stream()
                .map(item -> new Waiting(
                        item.step(),
                        item.position(),
                        item.desk().kind(),
                        desks.get(item.ref()),
                        item.openedAt(),
                        item.dueOn(),
                        item.due().by().at()))
                .toList();
    }
}
