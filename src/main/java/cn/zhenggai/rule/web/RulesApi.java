package cn.zhenggai.rule.web;

import cn.zhenggai.rule.Edition;
import cn.zhenggai.rule.PuttingInForce;
import cn.zhenggai.rule.ReadingRules;
import cn.zhenggai.rule.RuleKind;
import cn.zhenggai.rule.RuleRights;
import cn.zhenggai.rule.WithdrawingEdition;
import cn.zhenggai.rule.trial.Trial;
import cn.zhenggai.rule.trial.TryingRules;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
import cn.zhenggai.shared.handling.Costly;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rules for programs: those in force, others tried, put into force and withdrawn. */
@RestController
@RequestMapping("/api/v1/rules")
@Tag(name = "Rules", description = "The bureau's rules in editions, tried dry and put into force from a day on")
class RulesApi {

    private static final int LONGEST = 1_000_000;

    private final ReadingRules reading;
    private final TryingRules trying;
    private final PuttingInForce putting;
    private final WithdrawingEdition withdrawing;
    private final Answers answers;

    RulesApi(
            ReadingRules reading,
            TryingRules trying,
            PuttingInForce putting,
            WithdrawingEdition withdrawing,
            Answers answers) {
        this.reading = reading;
        this.trying = trying;
        this.putting = putting;
        this.withdrawing = withdrawing;
        this.answers = answers;
    }

    /** @param since absent while the table counts that the program or its operator brought */
    record RulesInForce(@Nullable LocalDate since, String table, List<Edition> editions) {}

    record RuleEdition(Edition edition, String table) {}

    /** @param table the file as text: DMN, or for the calendar the list of a year's days */
    @Schema(example = """
                    {"table": "<?xml version=\\"1.0\\" encoding=\\"UTF-8\\"?><definitions …", "from": "2026-06-01", "until": "2026-08-31"}""")
    record RuleTrial(
            @NotBlank @Size(max = LONGEST) String table,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    @Schema(example = """
                    {"table": "<?xml version=\\"1.0\\" …", "from": "2026-10-01", "reason": "寒假前收紧督办"}""")
    record RulePutInForce(
            @NotBlank @Size(max = LONGEST) String table,
            @NotNull LocalDate from,
            @NotBlank @Size(max = 1000) String reason) {}

    @Schema(example = """
            {"reason": "局务会要求再议"}""")
    record RuleWithdrawal(@NotBlank @Size(max = 1000) String reason) {}

    @GetMapping({"/limits", "/ladder"})
    @Operation(
            summary = "The table in force as a file to be changed, and what was put into force, the latest day first")
    RulesInForce rules(Actor actor, HttpServletRequest request) {
        RuleRights.trying(actor);
        RuleKind asked = RulePages.kind(request);
        List<Edition> history = reading.history(asked);
        return new RulesInForce(
                reading.inForce(history).map(Edition::from).orElse(null), text(reading.present(asked)), history);
    }

    @GetMapping("/editions/{id}")
    @Operation(summary = "An edition with its table")
    RuleEdition edition(Actor actor, @PathVariable long id) {
        RuleRights.trying(actor);
        return new RuleEdition(reading.edition(id), text(reading.file(id)));
    }

    @Costly
    @PostMapping({"/limits/trials", "/ladder/trials", "/calendar/trials"})
    @Operation(summary = "Try other rules on the open cases and on those closed in a period; writes nothing")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Trial.class)))
    ResponseEntity<Object> tryOut(Actor actor, HttpServletRequest request, @RequestBody RuleTrial body) {
        RuleRights.trying(actor);
        return answers.of(
                trying.tryOut(actor, RulePages.kind(request), file(body.table()), body.from(), body.until())
                        .at(Map.of("file", "table")),
                trial -> trial);
    }

    @PostMapping({"/limits/editions", "/ladder/editions"})
    @Operation(summary = "Put a table into force from a day on that lies ahead")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Edition.class)))
    ResponseEntity<Object> put(Actor actor, HttpServletRequest request, @RequestBody RulePutInForce body) {
        RuleRights.trying(actor);
        return answers.of(
                putting.put(actor, RulePages.kind(request), file(body.table()), body.from(), body.reason())
                        .at(Map.of("file", "table")),
                edition -> edition);
    }

    @PostMapping("/editions/{id}/withdraw")
    @Operation(summary = "Withdraw a table before its day has come")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Edition.class)))
    ResponseEntity<Object> withdraw(Actor actor, @PathVariable long id, @RequestBody RuleWithdrawal body) {
        return answers.of(withdrawing.withdraw(actor, id, body.reason()), edition -> edition);
    }

    private static byte[] file(@Nullable String table) {
        return table == null ? new byte[0] : table.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
