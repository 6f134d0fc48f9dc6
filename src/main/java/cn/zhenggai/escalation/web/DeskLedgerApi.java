package cn.zhenggai.escalation.web;

import cn.zhenggai.escalation.desk.DeskFilter;
import cn.zhenggai.escalation.desk.DeskList;
import cn.zhenggai.escalation.desk.LeadersDesk;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.handling.Costly;
import cn.zhenggai.shared.table.SendingLedger;
import cn.zhenggai.shared.table.SendingLedger.Ledger;
import cn.zhenggai.shared.table.WritingWorkbook;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A list of the leaders' desk, as its page gives it away. */
@RestController
@RequestMapping("/api/v1/ledgers/escalations")
@Tag(name = "Ledgers")
class DeskLedgerApi {

    private final LeadersDesk desk;
    private final DeskTable table;
    private final SendingLedger sending;
    private final Clock clock;

    DeskLedgerApi(LeadersDesk desk, DeskTable table, SendingLedger sending, Clock clock) {
        this.desk = desk;
        this.table = table;
        this.sending = sending;
        this.clock = clock;
    }

    @Costly
    @GetMapping(produces = SendingLedger.WORKBOOK)
    @Operation(summary = "A list of the leaders' desk, for those who have one")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = SendingLedger.WORKBOOK, schema = @Schema(type = "string", format = "binary")))
    void escalationLedger(
            Actor actor,
            @RequestParam(defaultValue = "overdue") DeskList list,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) Severity severity,
            @RequestParam(required = false) String category,
            @RequestParam(required = false) Long township,
            @RequestParam(required = false) Long school,
            @RequestParam(required = false) Integer level,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        DeskPage.mustRead(actor);
        DeskFilter filter = new DeskFilter(list, q, severity, category, township, school, level);
        sending.send(
                request,
                response,
                new Ledger<>(
                        "escalations-" + list.name().toLowerCase(Locale.ROOT) + "-" + BureauTime.today(clock),
                        "escalation.list." + list,
                        table.table(),
                        after -> desk.page(actor, filter, after, WritingWorkbook.PAGE)));
    }
}
