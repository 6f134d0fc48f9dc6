package cn.zhenggai.notice.web;

import cn.zhenggai.notice.NoticeState;
import cn.zhenggai.notice.reading.NoticeFilter;
import cn.zhenggai.notice.reading.ReadingNotices;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of notices, as its page gives it away. */
@RestController
@RequestMapping("/api/v1/ledgers/notices")
@Tag(name = "Ledgers")
class RegisterLedgerApi {

    private final ReadingNotices reading;
    private final RegisterTable table;
    private final SendingLedger sending;
    private final Clock clock;

    RegisterLedgerApi(ReadingNotices reading, RegisterTable table, SendingLedger sending, Clock clock) {
        this.reading = reading;
        this.table = table;
        this.sending = sending;
        this.clock = clock;
    }

    @Costly
    @GetMapping(produces = SendingLedger.WORKBOOK)
    @Operation(summary = "The register of notices that the caller may see")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = SendingLedger.WORKBOOK, schema = @Schema(type = "string", format = "binary")))
    void noticeLedger(
            Actor actor,
            @RequestParam(required = false) NoticeState state,
            @RequestParam(required = false) Integer year,
            @RequestParam(required = false) Long school,
            @RequestParam(required = false) String q,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        NoticeFilter filter = new NoticeFilter(state, year, school, null, q);
        sending.send(
                request,
                response,
                new Ledger<>(
                        "notices-" + BureauTime.today(clock),
                        "nav.notices",
                        table.table(),
                        after -> reading.register(actor, filter, after, WritingWorkbook.PAGE)));
    }
}
