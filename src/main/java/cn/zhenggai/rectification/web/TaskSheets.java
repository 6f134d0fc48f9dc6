package cn.zhenggai.rectification.web;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.handling.Costly;
import cn.zhenggai.shared.table.Asked;
import cn.zhenggai.shared.table.Narrowing;
import cn.zhenggai.shared.table.PrintingList;
import cn.zhenggai.shared.table.WritingWorkbook;
import cn.zhenggai.task.TaskFilter;
import cn.zhenggai.task.TaskList;
import cn.zhenggai.task.TaskLists;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A whole list of the reader's own work: as a workbook, and for the printer. */
@Controller
class TaskSheets {

    private static final String TITLE = "task.title";

    private final TaskLists tasks;
    private final TaskTable table;
    private final WritingWorkbook workbook;
    private final PrintingList printing;
    private final Clock clock;

    TaskSheets(TaskLists tasks, TaskTable table, WritingWorkbook workbook, PrintingList printing, Clock clock) {
        this.tasks = tasks;
        this.table = table;
        this.workbook = workbook;
        this.printing = printing;
        this.clock = clock;
    }

    @Costly
    @GetMapping("/tasks/export")
    void export(Actor actor, @RequestParam Map<String, String> asked, HttpServletResponse response) throws IOException {
        TaskList list = TasksPage.list(asked.get("list"));
        TaskFilter filter = filter(asked);
        workbook.send(
                response,
                "tasks-" + word(list) + "-" + BureauTime.today(clock),
                TITLE,
                table.table(),
                after -> tasks.page(actor, list, filter, after, WritingWorkbook.PAGE));
    }

    @Costly
    @GetMapping("/tasks/print")
    String print(Actor actor, @RequestParam Map<String, String> asked, HttpServletRequest request, Model model) {
        TaskList list = TasksPage.list(asked.get("list"));
        TaskFilter filter = filter(asked);
        Narrowing told = printing.narrowing()
                .by("task.list." + word(list))
                .to("print.search", filter.text())
                .to("case.column.severity", "severity.", filter.severity())
                .to("case.column.category", "category.", filter.category());
        return printing.page(
                request, model, TITLE, told, table.table(), most -> tasks.page(actor, list, filter, null, most));
    }

    private static TaskFilter filter(Map<String, String> asked) {
        return new TaskFilter(asked.get("q"), Asked.word(Severity.class, asked.get("severity")), asked.get("category"));
    }

    private static String word(TaskList list) {
        return list.name().toLowerCase(Locale.ROOT);
    }
}
