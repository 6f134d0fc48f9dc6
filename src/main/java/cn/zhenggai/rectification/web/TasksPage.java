package cn.zhenggai.rectification.web;

import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.owed.LookingAgain;
import cn.zhenggai.owed.OwedCard;
import cn.zhenggai.owed.ReadingOwed;
import cn.zhenggai.rectification.opening.OpeningCase;
import cn.zhenggai.rectification.reading.CaseFilter;
import cn.zhenggai.rectification.reading.CaseLists;
import cn.zhenggai.rectification.reading.Part;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.table.Asked;
import cn.zhenggai.task.TaskCounts;
import cn.zhenggai.task.TaskFilter;
import cn.zhenggai.task.TaskList;
import cn.zhenggai.task.TaskLists;
import cn.zhenggai.task.WorkItem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * 工作台, the first page of most: what waits for the reader, what of it is new, what else he owes; what he has done and what
 * he has started. The filter lives in the address.
 */
@Controller
class TasksPage {

    private static final int SIZE = 20;
    private static final int TO_RECEIVE = 5;
    /** So few need no filter, which would push them off the screen of a phone. */
    private static final int FEW = 8;

    private static final String STARTED = "started";
    private static final String NEW = "new";

    private final TaskLists tasks;
    private final CaseLists cases;
    private final CaseTable table;
    private final HazardCatalogue catalogue;
    private final OpeningCase opening;
    private final ReadingOwed owed;
    private final LookingAgain looking;
    private final Clock clock;

    TasksPage(
            TaskLists tasks,
            CaseLists cases,
            CaseTable table,
            HazardCatalogue catalogue,
            OpeningCase opening,
            ReadingOwed owed,
            LookingAgain looking,
            Clock clock) {
        this.tasks = tasks;
        this.cases = cases;
        this.table = table;
        this.catalogue = catalogue;
        this.opening = opening;
        this.owed = owed;
        this.looking = looking;
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
        TaskCounts counts = tasks.counts(actor);
        Instant since = looking.look(actor).orElse(null);
        String shown = list != null ? list : counts.receive() > 0 && counts.todo() == 0 ? "receive" : "todo";
        model.addAttribute("list", shown);
        model.addAttribute("filter", filter);
        model.addAttribute("counts", counts);
        model.addAttribute("now", clock.instant());
        model.addAttribute("since", since);
        model.addAttribute("few", list == null && counts.waiting() <= FEW && filter.equals(TaskFilter.NONE));
        model.addAttribute("categories", catalogue.categories());
        model.addAttribute("mayOpen", opening.mayOpen(actor));
        switch (shown) {
            case STARTED -> started(actor, filter, after, model);
            case NEW -> shown(tasks.since(actor, since == null ? clock.instant() : since, filter, after, SIZE), model);
            default -> shown(tasks.page(actor, list(shown), filter, after, SIZE), model);
        }
        if (fragment) {
            return "rectification/tasks :: rows";
        }
        model.addAttribute("fresh", since == null ? 0 : tasks.countSince(actor, since));
        if (list == null) {
            first(actor, counts, model);
        }
        return "rectification/tasks";
    }

    /** What is owed besides, and, where other work is shown below, what is to be received. */
    private void first(Actor actor, TaskCounts counts, Model model) {
        Map<Boolean, List<OwedCard>> cards =
                owed.of(actor).stream().collect(Collectors.partitioningBy(OwedCard::ahead));
        model.addAttribute("owed", cards.get(false));
        model.addAttribute("ahead", cards.get(true));
        if (counts.receive() > 0 && counts.todo() > 0) {
            model.addAttribute(
                    "receive",
                    tasks.page(actor, TaskList.RECEIVE, TaskFilter.NONE, null, TO_RECEIVE)
                            .rows());
        }
    }

    /** In the order in which they come, under words that say how near they are. */
    private void shown(Slice<WorkItem> page, Model model) {
        model.addAttribute("tasks", page);
        LocalDate today = BureauTime.today(clock);
        Instant now = clock.instant();
        model.addAttribute(
                "groups",
                page.rows().stream()
                        .collect(Collectors.groupingBy(
                                item -> Nearness.of(item, now, today), LinkedHashMap::new, Collectors.toList())));
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

    /** How soon something is to be done. */
    enum Nearness {
        LATE,
        TODAY,
        WEEK,
        LATER,
        /** It is. */
        DONE;

        static Nearness of(WorkItem item, Instant now, LocalDate today) {
            if (item.closedAt() != null) {
                return DONE;
            }
            if (item.overdueAt(now)) {
                return LATE;
            }
            if (!item.dueOn().isAfter(today)) {
                return TODAY;
            }
            return item.dueOn().isBefore(today.plusWeeks(1)) ? WEEK : LATER;
        }
    }

    static TaskList list(String shown) {
        return Objects.requireNonNullElse(Asked.word(TaskList.class, shown), TaskList.TODO);
    }
}
