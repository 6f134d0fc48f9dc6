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

    private static final int LONGEST = RuleKind.LONGEST;

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

    @GetMapping("/limits")
    @Operation(
            summary = "The limits in force as a file to be changed, and what was put into force, the latest day first")
    RulesInForce limits(Actor actor) {
        return inForce(actor, RuleKind.LIMITS);
    }

    @GetMapping("/ladder")
    @Operation(
            summary = "The ladder in force as a file to be changed, and what was put into force, the latest day first")
    RulesInForce ladder(Actor actor) {
        return inForce(actor, RuleKind.LADDER);
    }

    private RulesInForce inForce(Actor actor, RuleKind asked) {
        RuleRights.trying(actor);
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
    @PostMapping("/limits/trials")
    @Operation(summary = "Try other limits on the open cases and on those closed in a period; writes nothing")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Trial.class)))
    ResponseEntity<Object> tryLimits(Actor actor, @RequestBody RuleTrial body) {
        return tried(actor, RuleKind.LIMITS, body);
    }

    @Costly
    @PostMapping("/ladder/trials")
    @Operation(summary = "Try another ladder on the open cases and on those closed in a period; writes nothing")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Trial.class)))
    ResponseEntity<Object> tryLadder(Actor actor, @RequestBody RuleTrial body) {
        return tried(actor, RuleKind.LADDER, body);
    }

    @Costly
    @PostMapping("/calendar/trials")
    @Operation(summary = "Try other days of a year on the open cases and on those closed in a period; writes nothing")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Trial.class)))
    ResponseEntity<Object> tryCalendar(Actor actor, @RequestBody RuleTrial body) {
        return tried(actor, RuleKind.CALENDAR, body);
    }

    private ResponseEntity<Object> tried(Actor actor, RuleKind asked, RuleTrial body) {
        RuleRights.trying(actor);
        return answers.of(
                trying.tryOut(actor, asked, file(body.table()), body.from(), body.until())
                        .at(Map.of("file", "table")),
                trial -> trial);
    }

    @PostMapping("/limits/editions")
    @Operation(summary = "Put a table of limits into force from a day on that lies ahead")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Edition.class)))
    ResponseEntity<Object> putLimits(Actor actor, @RequestBody RulePutInForce body) {
        return put(actor, RuleKind.LIMITS, body);
    }

    @PostMapping("/ladder/editions")
    @Operation(summary = "Put a ladder into force from a day on that lies ahead")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Edition.class)))
    ResponseEntity<Object> putLadder(Actor actor, @RequestBody RulePutInForce body) {
        return put(actor, RuleKind.LADDER, body);
    }

    private ResponseEntity<Object> put(Actor actor, RuleKind asked, RulePutInForce body) {
        RuleRights.trying(actor);
        return answers.of(
                putting.put(actor, asked, file(body.table()), body.from(), body.reason())
                        .at(Map.of("file", "table")),
                edition -> edition);
    }

    @PostMapping("/editions/{id}/withdraw")
    @Operation(summary = "Withdraw a table before its day has come")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Edition.class)))
    ResponseEntity<Object> withdrawEdition(Actor actor, @PathVariable long id, @RequestBody RuleWithdrawal body) {
        return answers.of(withdrawing.withdraw(actor, id, body.reason()), edition -> edition);
    }

    private static byte[] file(@Nullable String table) {
        return table == null ? new byte[0] : table.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
