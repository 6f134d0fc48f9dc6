package cn.zhenggai.inspection.web;

import cn.zhenggai.inspection.VisitNotFound;
import cn.zhenggai.inspection.reading.ReadingVisits;
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
import org.springframework.web.bind.annotation.RestController;

/** All recorded visits, as their page gives them away. */
@RestController
@RequestMapping("/api/v1/ledgers/visits")
@Tag(name = "Ledgers")
class RecordLedgerApi {

    private final ReadingVisits reading;
    private final RecordTable table;
    private final SendingLedger sending;
    private final Clock clock;

    RecordLedgerApi(ReadingVisits reading, RecordTable table, SendingLedger sending, Clock clock) {
        this.reading = reading;
        this.table = table;
        this.sending = sending;
        this.clock = clock;
    }

    /** @throws VisitNotFound for whoever has no business with visits */
    @Costly
    @GetMapping(produces = SendingLedger.WORKBOOK)
    @Operation(summary = "The recorded visits that the caller may see")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = SendingLedger.WORKBOOK, schema = @Schema(type = "string", format = "binary")))
    void visitLedger(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!ReadingVisits.opensTo(actor)) {
            throw new VisitNotFound(0);
        }
        sending.send(
                request,
                response,
                new Ledger<>(
                        "visits-" + BureauTime.today(clock),
                        "visit.list.records",
                        table.table(),
                        after -> reading.recorded(actor, after, WritingWorkbook.PAGE)));
    }
}
