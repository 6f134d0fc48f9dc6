package cn.zhenggai.rectification.web;

import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.table.Table;
import cn.zhenggai.shared.table.Wording;
import cn.zhenggai.task.WorkItem;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What waits for a person, and what he has done, in the workbook and on paper; its pages are cards. */
@Component
class TaskTable {

    private static final String CASES = "task.column.cases";

    private final Wording words;
    private final Clock clock;

    TaskTable(Wording words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    Table<WorkItem> table() {
        return Table.<WorkItem>plain()
                .text("task.column.step", 16, item -> words.of("task.step." + item.step()))
                .text("case.column.number", 18, item -> item.caseNumber().value())
                .text("case.column.school", 28, WorkItem::schoolName)
                .text("case.column.title", 36, WorkItem::title)
                .number(CASES, 8, WorkItem::together)
                .text("case.column.severity", 8, item -> words.of("severity." + item.severity()))
                .number("case.column.round", 8, WorkItem::round)
                .due("task.column.due", 17, item -> item.due().by())
                .moment("task.column.done", 17, WorkItem::closedAt)
                .tallied("severity.MAJOR", item -> item.severity() == Severity.MAJOR)
                .tallied("task.list.overdue", item -> item.overdueAt(clock.instant()));
    }
}
