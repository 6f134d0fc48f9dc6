package cn.zhenggai.campaign.web;

import cn.zhenggai.campaign.Coverage;
import cn.zhenggai.campaign.ReadingCampaigns;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.handling.Costly;
import cn.zhenggai.shared.table.SendingLedger;
import cn.zhenggai.shared.table.SendingLedger.Ledger;
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
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All schools of a campaign, as its page gives them away. */
@RestController
@RequestMapping("/api/v1/ledgers/campaigns")
@Tag(name = "Ledgers")
class CoverageLedgerApi {

    private final ReadingCampaigns campaigns;
    private final CoverageTable table;
    private final SendingLedger sending;
    private final Clock clock;

    CoverageLedgerApi(ReadingCampaigns campaigns, CoverageTable table, SendingLedger sending, Clock clock) {
        this.campaigns = campaigns;
        this.table = table;
        this.sending = sending;
        this.clock = clock;
    }

    @Costly
    @GetMapping(path = "/{id:\\d{1,18}}", produces = SendingLedger.WORKBOOK)
    @Operation(summary = "All schools of a campaign that the caller may see, as far as it had come on a day")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = SendingLedger.WORKBOOK, schema = @Schema(type = "string", format = "binary")))
    void coverageLedger(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate on,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        LocalDate day = on == null ? BureauTime.today(clock) : on;
        String code = campaigns.campaign(actor, id).campaign().code();
        Coverage coverage = campaigns.coverage(actor, id, day);
        sending.send(
                request,
                response,
                new Ledger<>(
                        code + "-" + day, day.toString(), table.table(), first -> new Slice<>(coverage.lines(), null)));
    }
}
