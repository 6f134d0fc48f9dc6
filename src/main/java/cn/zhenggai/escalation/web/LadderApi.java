package cn.zhenggai.escalation.web;

import cn.zhenggai.escalation.decision.EscalationStory;
import cn.zhenggai.escalation.decision.Hold;
import cn.zhenggai.escalation.decision.HoldingEscalation;
import cn.zhenggai.escalation.decision.JumpingEscalation;
import cn.zhenggai.escalation.decision.Urging;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
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
import org.springframework.web.bind.annotation.RestController;

/** The ladder of one case for programs. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
@Tag(name = "Escalations")
class LadderApi {

    private final EscalationStory story;
    private final HoldingEscalation holding;
    private final JumpingEscalation jumping;
    private final Urging urging;
    private final Answers answers;

    LadderApi(
            EscalationStory story,
            HoldingEscalation holding,
            JumpingEscalation jumping,
            Urging urging,
            Answers answers) {
        this.story = story;
        this.holding = holding;
        this.jumping = jumping;
        this.urging = urging;
        this.answers = answers;
    }

    /** @param steps in the order in which they were taken */
    record CaseLadder(CaseNumber number, List<StepItem> steps, List<Hold> holds) {}

    @Schema(example = """
            {"until": "2026-10-08", "note": "等待鉴定结论"}""")
    record HoldUntil(
            @NotNull LocalDate until,
            @NotBlank @Size(max = 980) String note) {}

    @Schema(example = """
            {"level": 3, "note": "多次逾期"}""")
    record JumpTo(
            @NotNull Integer level,
            @NotBlank @Size(max = 1000) String note) {}

    @Schema(example = """
            {"note": "请抓紧整改"}""")
    record UrgeText(@NotBlank @Size(max = 500) String note) {}

    @GetMapping("/escalations")
    @Operation(
            summary = "Every step of the ladder of a case, with its rule, whom it told and what became of each message")
    CaseLadder caseEscalations(Actor actor, @PathVariable CaseNumber number) {
        return told(actor, number);
    }

    @PostMapping("/hold")
    @Operation(summary = "Keep the ladder of a case still until a day, that day included, with the reason")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseLadder.class)))
    ResponseEntity<Object> holdEscalation(Actor actor, @PathVariable CaseNumber number, @RequestBody HoldUntil body) {
        return answers.of(holding.hold(number, actor, body.until(), body.note()), done -> told(actor, number));
    }

    @PostMapping("/jump")
    @Operation(summary = "Take a higher level of the ladder at once, past those below it; for the director")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseLadder.class)))
    ResponseEntity<Object> jumpEscalation(Actor actor, @PathVariable CaseNumber number, @RequestBody JumpTo body) {
        Outcome<?> outcome = body.level() == null
                ? Outcome.refused(Refusal.invalid("level", "required"))
                : jumping.jump(number, actor, body.level(), body.note());
        return answers.of(outcome, done -> told(actor, number));
    }

    @PostMapping("/urge")
    @Operation(summary = "Urge whoever has the case in hand, in one's own words, which the case keeps")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseLadder.class)))
    ResponseEntity<Object> urgeCase(Actor actor, @PathVariable CaseNumber number, @RequestBody UrgeText body) {
        return answers.of(urging.urge(number, actor, body.note()), done -> told(actor, number));
    }

    private CaseLadder told(Actor actor, CaseNumber number) {
        EscalationStory.Told told = story.of(number, actor);
        return new CaseLadder(number, told.steps().stream().map(StepItem::of).toList(), told.holds());
    }
}
