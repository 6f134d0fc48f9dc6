package cn.zhenggai.funds.web;

import cn.zhenggai.funds.AllotmentEntry;
import cn.zhenggai.funds.AllotmentView;
import cn.zhenggai.funds.AllottingFunds;
import cn.zhenggai.funds.FundsOfCase;
import cn.zhenggai.funds.FundsSource;
import cn.zhenggai.funds.ReadingFunds;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
import cn.zhenggai.shared.CaseNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The money of a case for programs. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
@Tag(name = "Funds", description = "What a case needs, what was allotted to it and what it took (资金拨付)")
class FundsApi {

    private final ReadingFunds funds;
    private final AllottingFunds allotting;
    private final Answers answers;

    FundsApi(ReadingFunds funds, AllottingFunds allotting, Answers answers) {
        this.funds = funds;
        this.allotting = allotting;
        this.answers = answers;
    }

    /**
     * All amounts in 万元.
     *
     * @param needed by the plan that holds
     * @param spent by the reports that were handed in
     * @param rate allotted of needed in per cent, absent when nothing is needed
     */
    record CaseFunds(
            CaseNumber number,
            BigDecimal needed,
            BigDecimal allotted,
            BigDecimal spent,
            @Nullable BigDecimal rate,
            List<AllotmentView> items) {}

    /**
     * @param amount in 万元, above zero, with four decimals at most
     * @param on when it was allotted, not before the hazard was found
     * @param document number of the paper that allots it
     */
    @Schema(example = """
            {"amount": 12.5, "source": "COUNTY", "on": "2026-09-14", "document": "青财教〔2026〕31号"}""")
    record NewAllotment(
            @NotNull BigDecimal amount,
            @NotNull FundsSource source,
            @NotNull LocalDate on,
            @Size(max = 100) String document,
            @Size(max = 300) String note) {

        AllotmentEntry entry() {
            return new AllotmentEntry(amount, source, on, document, note);
        }
    }

    /** @param place which allotment of the case, from 1 */
    @Schema(example = """
            {"place": 1, "reason": "金额录错"}""")
    record AllotmentTakenBack(
            @NotNull Integer place,
            @NotBlank @Size(max = 300) String reason) {}

    @GetMapping("/funds")
    @Operation(summary = "What the case needs, every allotment to it, and what it took")
    CaseFunds caseFunds(Actor actor, @PathVariable CaseNumber number) {
        return told(number, actor);
    }

    @PostMapping("/allot-funds")
    @Operation(summary = "Write down that money was allotted to the case")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseFunds.class)))
    ResponseEntity<Object> allotFunds(Actor actor, @PathVariable CaseNumber number, @RequestBody NewAllotment body) {
        return answers.of(allotting.allot(number, actor, body.entry()), done -> told(number, actor));
    }

    @PostMapping("/take-back-funds")
    @Operation(summary = "Take back an allotment that was written down wrongly; it stays in the story")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseFunds.class)))
    ResponseEntity<Object> takeBackFunds(
            Actor actor, @PathVariable CaseNumber number, @RequestBody AllotmentTakenBack body) {
        return answers.of(allotting.takeBack(number, actor, body.place(), body.reason()), done -> told(number, actor));
    }

    private CaseFunds told(CaseNumber number, Actor actor) {
        FundsOfCase found = funds.of(number, actor);
        return new CaseFunds(number, found.needed(), found.allotted(), found.spent(), found.rate(), found.items());
    }
}
