package cn.zhenggai.accountability.web;

import cn.zhenggai.accountability.AccountabilityFilter;
import cn.zhenggai.accountability.AccountabilityLine;
import cn.zhenggai.accountability.AccountabilityView;
import cn.zhenggai.accountability.ConsequenceForm;
import cn.zhenggai.accountability.OutcomeEntry;
import cn.zhenggai.accountability.ReadingAccountability;
import cn.zhenggai.accountability.SettlingAccountability;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.table.PageSize;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of accountability for programs. */
@RestController
@RequestMapping("/api/v1/accountability")
@Tag(name = "Accountability", description = "Who was called to account for what (问责), as far as the caller may know")
class AccountabilityApi {

    private final ReadingAccountability reading;
    private final SettlingAccountability settling;
    private final Answers answers;

    AccountabilityApi(ReadingAccountability reading, SettlingAccountability settling, Answers answers) {
        this.reading = reading;
        this.settling = settling;
        this.answers = answers;
    }

    /** @param next the {@code after} of the following page, absent on the last */
    record AccountabilityFound(List<AccountabilityLine> items, String next) {}

    /** @param personName needed for the forms that concern a person */
    @Schema(example = """
            {"form": "INSPECTION_CIRCULAR", "decidedBy": "青岚县教育局", "decidedOn": "2026-09-01", "until": "2027-03-01"}""")
    record NewOutcome(
            @NotNull ConsequenceForm form,
            @Size(max = 60) String personName,
            @Size(max = 60) String personPost,
            @NotBlank @Size(max = 100) String decidedBy,
            @NotNull LocalDate decidedOn,
            LocalDate until,
            @Size(max = 1000) String note) {

        OutcomeEntry entry() {
            return new OutcomeEntry(form, personName, personPost, decidedBy, decidedOn, until, note);
        }
    }

    /** @param dropped nobody is held to account; the note then says why */
    @Schema(example = """
            {"dropped": true, "note": "经核实非学校责任"}""")
    record Closing(
            @NotNull Boolean dropped, @Size(max = 1000) String note) {}

    @Schema(example = """
            {"year": 2026, "reason": "挂牌逾期"}""")
    record Veto(
            @NotNull Integer year,
            @NotBlank @Size(max = 1000) String reason) {}

    @GetMapping
    @Operation(summary = "The register of accountability, latest first")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountabilityFound.class)))
    ResponseEntity<Object> listAccountability(
            Actor actor,
            @RequestParam(defaultValue = "open") AccountabilityFilter.View view,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = PageSize.USUAL) PageSize limit) {
        Outcome<Actor> may = ReadingAccountability.opensTo(actor)
                ? Outcome.done(actor)
                : Outcome.refused(Refusal.forbidden("notAllowed"));
        return answers.of(may, reader -> {
            Slice<AccountabilityLine> page =
                    reading.page(reader, new AccountabilityFilter(view, q), after, limit.rows());
            return new AccountabilityFound(page.rows(), page.next());
        });
    }

    @GetMapping("/{id}")
    @Operation(
            summary =
                    "One proposal with its outcomes; those of persons for the director and the discipline office alone")
    AccountabilityView accountability(Actor actor, @PathVariable long id) {
        return reading.one(id, actor);
    }

    @PostMapping("/{id}/outcomes")
    @Operation(summary = "Write down what came of it, for a unit or a person")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountabilityView.class)))
    ResponseEntity<Object> recordOutcome(Actor actor, @PathVariable long id, @RequestBody NewOutcome body) {
        return answers.of(settling.record(id, actor, body.entry()), done -> reading.one(id, actor));
    }

    @PostMapping("/{id}/close")
    @Operation(summary = "Settle it, or drop it for a reason")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountabilityView.class)))
    ResponseEntity<Object> closeAccountability(Actor actor, @PathVariable long id, @RequestBody Closing body) {
        return answers.of(settling.close(id, actor, body.dropped(), body.note()), done -> reading.one(id, actor));
    }

    @PostMapping("/{id}/veto")
    @Operation(summary = "Veto the school's assessment of a year; for the director")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountabilityView.class)))
    ResponseEntity<Object> vetoAssessment(Actor actor, @PathVariable long id, @RequestBody Veto body) {
        return answers.of(settling.veto(id, actor, body.year(), body.reason()), done -> reading.one(id, actor));
    }
}
