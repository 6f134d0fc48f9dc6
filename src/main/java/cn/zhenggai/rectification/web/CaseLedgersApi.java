package cn.zhenggai.rectification.web;

import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.Source;
import cn.zhenggai.rectification.reading.CaseFilter;
import cn.zhenggai.rectification.reading.CaseLists;
import cn.zhenggai.rectification.reading.Part;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.handling.Costly;
import cn.zhenggai.shared.table.SendingLedger;
import cn.zhenggai.shared.table.SendingLedger.Ledger;
import cn.zhenggai.shared.table.WritingWorkbook;
import cn.zhenggai.task.TaskFilter;
import cn.zhenggai.task.TaskList;
import cn.zhenggai.task.TaskLists;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The whole list of cases, and of the caller's work, as the pages give it away. */
@RestController
@RequestMapping("/api/v1/ledgers")
@Tag(name = "Ledgers", description = "Whole lists as workbooks")
class CaseLedgersApi {

    private final CaseLists cases;
    private final CaseTable caseTable;
    private final TaskLists tasks;
    private final TaskTable taskTable;
    private final SendingLedger sending;
    private final Clock clock;

    CaseLedgersApi(
            CaseLists cases,
            CaseTable caseTable,
            TaskLists tasks,
            TaskTable taskTable,
            SendingLedger sending,
            Clock clock) {
        this.cases = cases;
        this.caseTable = caseTable;
        this.tasks = tasks;
        this.taskTable = taskTable;
        this.sending = sending;
        this.clock = clock;
    }

    @Costly
    @GetMapping(path = "/cases", produces = SendingLedger.WORKBOOK)
    @Operation(summary = "The cases that the caller may see, narrowed as in their list")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = SendingLedger.WORKBOOK, schema = @Schema(type = "string", format = "binary")))
    void caseLedger(
            Actor actor,
            @RequestParam(defaultValue = "open") CaseFilter.View view,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) CaseState state,
            @RequestParam(required = false) Severity severity,
            @RequestParam(required = false) String category,
            @RequestParam(required = false) Long school,
            @RequestParam(required = false) Long township,
            @RequestParam(required = false) Long section,
            @RequestParam(required = false) Long campaign,
            @RequestParam(required = false) Long inspector,
            @RequestParam(required = false) Source source,
            @RequestParam(required = false) Long level,
            @RequestParam(required = false) Part.Days on,
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate until,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "false") boolean objecting,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        CaseFilter filter = CaseFilter.of(view)
                .text(q)
                .with(Part.STATE, state)
                .with(Part.SEVERITY, severity)
                .with(Part.CATEGORY, category)
                .with(Part.SCHOOL, school)
                .with(Part.TOWNSHIP, township)
                .with(Part.SECTION, section)
                .with(Part.CAMPAIGN, campaign)
                .with(Part.INSPECTOR, inspector)
                .with(Part.SOURCE, source)
                .with(Part.LEVEL, level)
                .with(Part.ON, on)
                .with(Part.FROM, from)
                .with(Part.UNTIL, until)
                .with(Part.MINE, mine)
                .with(Part.OBJECTING, objecting);
        sending.send(
                request,
                response,
                new Ledger<>(
                        "cases-" + BureauTime.today(clock),
                        "case.list.title",
                        caseTable.table(),
                        after -> cases.page(actor, filter, after, WritingWorkbook.PAGE)));
    }

    @Costly
    @GetMapping(path = "/tasks", produces = SendingLedger.WORKBOOK)
    @Operation(summary = "One list of the caller's own work")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = SendingLedger.WORKBOOK, schema = @Schema(type = "string", format = "binary")))
    void taskLedger(
            Actor actor,
            @RequestParam(defaultValue = "todo") TaskList list,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) Severity severity,
            @RequestParam(required = false) String category,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        TaskFilter filter = new TaskFilter(q, severity, category);
        sending.send(
                request,
                response,
                new Ledger<>(
                        "tasks-" + list.name().toLowerCase(Locale.ROOT) + "-" + BureauTime.today(clock),
                        "task.title",
                        taskTable.table(),
                        after -> tasks.page(actor, list, filter, after, WritingWorkbook.PAGE)));
    }
}
