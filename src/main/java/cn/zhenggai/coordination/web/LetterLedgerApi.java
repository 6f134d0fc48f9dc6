package cn.zhenggai.coordination.web;

import cn.zhenggai.coordination.LetterFilter;
import cn.zhenggai.coordination.letter.LetterLists;
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

/** The letters, as their page gives them away. */
@RestController
@RequestMapping("/api/v1/ledgers/letters")
@Tag(name = "Ledgers")
class LetterLedgerApi {

    private final LetterLists lists;
    private final LetterTable table;
    private final SendingLedger sending;
    private final Clock clock;

    LetterLedgerApi(LetterLists lists, LetterTable table, SendingLedger sending, Clock clock) {
        this.lists = lists;
        this.table = table;
        this.sending = sending;
        this.clock = clock;
    }

    @Costly
    @GetMapping(produces = SendingLedger.WORKBOOK)
    @Operation(summary = "The letters to other departments that the caller may see")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = SendingLedger.WORKBOOK, schema = @Schema(type = "string", format = "binary")))
    void letterLedger(
            Actor actor,
            @RequestParam(defaultValue = "OPEN") LetterFilter.View view,
            @RequestParam(required = false) Long unit,
            @RequestParam(required = false) String q,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        LettersPage.mustRead(actor);
        LetterFilter filter = new LetterFilter(view, unit, q);
        sending.send(
                request,
                response,
                new Ledger<>(
                        "letters-" + BureauTime.today(clock),
                        "nav.letters",
                        table.table(),
                        after -> lists.page(actor, filter, after, WritingWorkbook.PAGE)));
    }
}
