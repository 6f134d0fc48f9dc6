package cn.zhenggai.rectification.web;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.rectification.reading.CaseLine;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.table.Table;
import cn.zhenggai.shared.table.Wording;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The list of cases: what stands on its pages and in its workbook. */
@Component
class CaseTable {

    private final Wording words;
    private final Deadlines deadlines;
    private final Clock clock;

    CaseTable(Wording words, Deadlines deadlines, Clock clock) {
        this.words = words;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    Table<CaseLine> table() {
        return Table.<CaseLine>drawnBy("rectification/cells")
                .text("case.column.number", 18, line -> line.number().value())
                .text("case.column.school", 28, CaseLine::schoolName)
                .text("case.column.title", 36, CaseLine::title)
                .text("case.column.category", 18, line -> words.known("category." + line.category(), line.category()))
                .text("case.column.severity", 8, line -> words.of("severity." + line.severity()))
                .text("case.column.state", 14, line -> words.of("case.state." + line.state()))
                .number("case.column.round", 8, CaseLine::round)
                .day("case.column.foundOn", 12, CaseLine::foundOn)
                .day("case.column.originalDeadline", 12, CaseLine::originalDeadline)
                .due("case.column.deadline", 17, CaseLine::due)
                .number("case.column.overdueDays", 12, this::overdueDays)
                .text("case.column.onTime", 10, this::onTime)
                .text("case.column.assignee", 12, line -> Objects.toString(line.assigneeName(), null))
                .dayOf("case.column.endedOn", 12, CaseLine::endedAt)
                .text("case.column.printedNumber", 24, CaseLine::printedNumber)
                .text("case.column.ledger", 30, CaseLine::ledger)
                .leading("case.column.title", "title")
                .leading("case.column.school")
                .leading("case.column.state", "state")
                .onPage("case.column.deadline", "deadline")
                .onPage("case.column.assignee")
                .onPaper(
                        "case.column.number",
                        "case.column.school",
                        "case.column.title",
                        "case.column.severity",
                        "case.column.state",
                        "case.column.foundOn",
                        "case.column.deadline",
                        "case.column.overdueDays",
                        "case.column.assignee",
                        "case.column.endedOn")
                .tallied("severity.MAJOR", line -> line.severity() == Severity.MAJOR)
                .tallied("case.view.overdue", CaseLine::overdue)
                .marking(line -> line.overdue() ? "late" : null);
    }

    private Integer overdueDays(CaseLine line) {
        return line.overdue() ? deadlines.workdaysBetween(line.deadline(), BureauTime.today(clock)) : null;
    }

    private String onTime(CaseLine line) {
        return line.onTime() == null ? null : words.of(line.onTime() ? "case.onTime.yes" : "case.onTime.no");
    }
}
