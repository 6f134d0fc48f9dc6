package cn.zhenggai.rectification.web;

import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.rectification.opening.OpeningCase;
import cn.zhenggai.rectification.reading.CaseFilter;
import cn.zhenggai.rectification.reading.CaseLists;
import cn.zhenggai.rectification.reading.Part;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.table.Asked;
import cn.zhenggai.task.TaskFilter;
import cn.zhenggai.task.TaskList;
import cn.zhenggai.task.TaskLists;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** 工作台: what waits for the reader, what he has done and what he has started. The filter lives in the address. */
@Controller
class TasksPage {

    private static final int SIZE = 20;
    private static final String STARTED = "started";

    private final TaskLists tasks;
    private final CaseLists cases;
    private final CaseTable table;
    private final HazardCatalogue catalogue;
    private final OpeningCase opening;
    private final Clock clock;

    TasksPage(
            TaskLists tasks,
            CaseLists cases,
            CaseTable table,
            HazardCatalogue catalogue,
            OpeningCase opening,
            Clock clock) {
        this.tasks = tasks;
        this.cases = cases;
        this.table = table;
        this.catalogue = catalogue;
        this.opening = opening;
        this.clock = clock;
    }

    @GetMapping("/tasks")
    String page(
            Actor actor,
            @RequestParam(required = false) String list,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String severity,
            @RequestParam(required = false) String category,
            @RequestParam(required = false) String after,
            @RequestHeader(name = "HX-Request", required = false) boolean fragment,
            Model model) {
        TaskFilter filter = new TaskFilter(q, Asked.word(Severity.class, severity), category);
        var counts = tasks.counts(actor);
        String shown = list != null ? list : counts.receive() > 0 && counts.todo() == 0 ? "receive" : "todo";
        model.addAttribute("list", shown);
        model.addAttribute("filter", filter);
        model.addAttribute("counts", counts);
        model.addAttribute("now", clock.instant());
        model.addAttribute("categories", catalogue.categories());
        model.addAttribute("mayOpen", opening.mayOpen(actor));
        if (STARTED.equals(shown)) {
            started(actor, filter, after, model);
        } else {
            model.addAttribute("tasks", tasks.page(actor, list(shown), filter, after, SIZE));
        }
        return fragment ? "rectification/tasks :: rows" : "rectification/tasks";
    }

    private void started(Actor actor, TaskFilter filter, String after, Model model) {
        CaseFilter mine = CaseFilter.of(CaseFilter.View.ALL)
                .text(filter.text())
                .with(Part.SEVERITY, filter.severity())
                .with(Part.CATEGORY, filter.category())
                .with(Part.MINE, true);
        Slice<?> page = cases.page(actor, mine, after, SIZE);
        model.addAttribute("cases", page);
        model.addAttribute("table", table.table());
    }

    static TaskList list(String shown) {
        return Objects.requireNonNullElse(Asked.word(TaskList.class, shown), TaskList.TODO);
    }
}
