package cn.zhenggai.objection.web;

import cn.zhenggai.objection.ListingObjections;
import cn.zhenggai.objection.ObjectionFilter;
import cn.zhenggai.objection.ObjectionState;
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

/** The list of objections, as its page gives it away. */
@RestController
@RequestMapping("/api/v1/ledgers/objections")
@Tag(name = "Ledgers")
class ObjectionLedgerApi {

    private final ListingObjections listing;
    private final ObjectionTable table;
    private final SendingLedger sending;
    private final Clock clock;

    ObjectionLedgerApi(ListingObjections listing, ObjectionTable table, SendingLedger sending, Clock clock) {
        this.listing = listing;
        this.table = table;
        this.sending = sending;
        this.clock = clock;
    }

    @Costly
    @GetMapping(produces = SendingLedger.WORKBOOK)
    @Operation(summary = "The objections to cases that the caller may see")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = SendingLedger.WORKBOOK, schema = @Schema(type = "string", format = "binary")))
    void objectionLedger(
            Actor actor,
            @RequestParam(required = false) ObjectionState state,
            @RequestParam(required = false) String q,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ObjectionFilter filter = new ObjectionFilter(state, q);
        sending.send(
                request,
                response,
                new Ledger<>(
                        "objections-" + BureauTime.today(clock),
                        ObjectionsPage.TITLE,
                        table.table(),
                        after -> listing.page(actor, filter, after, WritingWorkbook.PAGE)));
    }
}
