package cn.zhenggai.rectification.web.api;

import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItem;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A step that waits for the caller, or that he took.
 *
 * @param number of the case; {@code href} is the case too, where the actions are, or the notice for steps taken together
 * @param dueOn last day in time for this step; {@code dueAt} its hour when a limit of hours ends in it, else absent
 * @param together how many steps of this kind the row stands for, itself included
 * @param outcome what the one who took it decided; only for steps that are done
 */
record TaskItem(
        CaseNumber number,
        String href,
        Step step,
        int position,
        String title,
        String schoolName,
        String category,
        Severity severity,
        int round,
        LocalDate dueOn,
        Instant dueAt,
        boolean overdue,
        Instant openedAt,
        Instant closedAt,
        String outcome,
        int together)
        implements ListedWork {

    static TaskItem of(WorkItem item, Instant now) {
        return new TaskItem(
                item.caseNumber(),
                address(item),
                item.step(),
                item.position(),
                item.title(),
                item.schoolName(),
                item.category(),
                item.severity(),
                item.round(),
                item.dueOn(),
                item.due().by().at(),
                item.overdueAt(now),
                item.openedAt(),
                item.closedAt(),
                item.outcome(),
                item.together());
    }

    /** A bundle is named {@code notice:17}; a department has no address here, it sees its letters. */
    private static String address(WorkItem item) {
        if (item.desk().kind() == Desk.Kind.DEPARTMENT) {
            return null;
        }
        return item.together() == 1
                ? CaseAnswers.address(item.caseNumber())
                : "/api/v1/" + item.bundle().replace(":", "s/");
    }
}
