package cn.zhenggai.rectification.web.api;

import cn.zhenggai.rectification.reading.CaseFilter;
import cn.zhenggai.rectification.reading.CaseLists;
import cn.zhenggai.rectification.reading.Part;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.table.PageSize;
import cn.zhenggai.task.TaskCounts;
import cn.zhenggai.task.TaskFilter;
import cn.zhenggai.task.TaskList;
import cn.zhenggai.task.TaskLists;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own work. */
@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "Tasks", description = "What waits for the caller")
class TasksApi {

    private final TaskLists tasks;
    private final CaseLists cases;
    private final Clock clock;

    TasksApi(TaskLists tasks, CaseLists cases, Clock clock) {
        this.tasks = tasks;
        this.cases = cases;
        this.clock = clock;
    }

    /** The lists of a person's work; the last is one of cases. */
    enum Kind {
        RECEIVE,
        TODO,
        OVERDUE,
        DONE,
        STARTED
    }

    /** @param next the {@code after} of the following page, absent on the last */
    record Work(List<ListedWork> items, String next, TaskCounts counts) {}

    @GetMapping
    @Operation(
            summary = "One list of the caller's work, soonest due first; STARTED lists the cases that he opened",
            description = "DONE and STARTED come latest first. The counts are those of all his work, unfiltered.")
    Work listTasks(
            Actor actor,
            @RequestParam(defaultValue = "todo") Kind list,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) Severity severity,
            @RequestParam(required = false) String category,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = PageSize.USUAL) PageSize limit) {
        int size = limit.rows();
        if (list == Kind.STARTED) {
            CaseFilter filter = CaseFilter.of(CaseFilter.View.ALL)
                    .text(q)
                    .with(Part.SEVERITY, severity)
                    .with(Part.CATEGORY, category)
                    .with(Part.MINE, true);
            return work(actor, cases.page(actor, filter, after, size), CaseItem::of);
        }
        TaskFilter filter = new TaskFilter(q, severity, category);
        return work(
                actor,
                tasks.page(actor, TaskList.valueOf(list.name()), filter, after, size),
                item -> TaskItem.of(item, clock.instant()));
    }

    private <T> Work work(Actor actor, Slice<T> slice, Function<T, ListedWork> item) {
        return new Work(slice.rows().stream().map(item).toList(), slice.next(), tasks.counts(actor));
    }
}
