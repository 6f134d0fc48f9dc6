package cn.zhenggai.escalation.web;

import cn.zhenggai.escalation.decision.DecidingEscalation;
import cn.zhenggai.escalation.decision.HandlingMany;
import cn.zhenggai.escalation.desk.DeskCounts;
import cn.zhenggai.escalation.desk.DeskFilter;
import cn.zhenggai.escalation.desk.DeskLine;
import cn.zhenggai.escalation.desk.DeskList;
import cn.zhenggai.escalation.desk.LeadersDesk;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.RefusalTexts;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.handling.OwnTransactions;
import cn.zhenggai.shared.table.PageSize;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The leaders' desk for programs. */
@RestController
@RequestMapping("/api/v1/escalations")
@Tag(name = "Escalations", description = "What is late, in whose hands, and what a leader has to decide about it")
class DeskApi {

    private final LeadersDesk desk;
    private final DecidingEscalation deciding;
    private final HandlingMany many;
    private final RefusalTexts texts;
    private final Answers answers;

    DeskApi(LeadersDesk desk, DecidingEscalation deciding, HandlingMany many, RefusalTexts texts, Answers answers) {
        this.desk = desk;
        this.deciding = deciding;
        this.many = many;
        this.texts = texts;
        this.answers = answers;
    }

    /** @param next the {@code after} of the following page, absent on the last */
    record EscalationsFound(List<DeskItem> items, String next) {}

    @Schema(example = """
            {"taken": true, "note": "约谈校长"}""")
    record StepDecision(
            @NotNull Boolean taken, @Size(max = 1000) String note) {}

    @Schema(example = """
            {"numbers": ["RC-2026-000417", "RC-2026-000418"], "note": "请抓紧整改"}""")
    record UrgeMany(
            @NotNull @Size(min = 1, max = HandlingMany.MOST) List<CaseNumber> numbers,

            @Schema(description = "Needed; told for each case when it is missing or too long")
            String note) {}

    /** @param code of the refusal, absent when it was done */
    record UrgeResult(CaseNumber number, boolean done, String code, String message) {}

    record UrgeResults(List<UrgeResult> items) {}

    @GetMapping
    @Operation(
            summary = "A list of the leaders' desk: overdue, due soon, waiting for the caller, or late with the bureau",
            description =
                    "For directors, deputies and section heads. Overdue cases come major first, then longest late.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EscalationsFound.class)))
    ResponseEntity<Object> listEscalations(
            Actor actor,
            @RequestParam(defaultValue = "overdue") DeskList list,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) Severity severity,
            @RequestParam(required = false) String category,
            @RequestParam(required = false) Long township,
            @RequestParam(required = false) Long school,
            @RequestParam(required = false) Integer level,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = PageSize.USUAL) PageSize limit) {
        DeskFilter filter = new DeskFilter(list, q, severity, category, township, school, level);
        return answers.of(mayRead(actor), may -> {
            Slice<DeskLine> page = desk.page(actor, filter, after, limit.rows());
            return new EscalationsFound(page.rows().stream().map(DeskItem::of).toList(), page.next());
        });
    }

    @GetMapping("/desk")
    @Operation(summary = "The numbers of the leaders' desk, in all and by level, township, school and category")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeskCounts.class)))
    ResponseEntity<Object> escalationCounts(Actor actor) {
        return answers.of(mayRead(actor), may -> desk.counts(actor));
    }

    @PostMapping("/{id}/decide")
    @Operation(summary = "Take the step of the ladder that was drafted or proposed, or decline it with a reason")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StepItem.class)))
    ResponseEntity<Object> decideEscalation(Actor actor, @PathVariable long id, @RequestBody StepDecision body) {
        return answers.of(
                body.taken() == null
                        ? Outcome.refused(Refusal.invalid("taken", "required"))
                        : deciding.decide(id, actor, body.taken(), body.note()),
                step -> StepItem.of(step, List.of()));
    }

    @PostMapping("/urge")
    @OwnTransactions
    @Operation(
            summary = "Urge whoever has the cases in hand, with one text, and get a result for each",
            description = "At most 200. Each case is urged or refused for itself; one that fails keeps no other back.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UrgeResults.class)))
    ResponseEntity<Object> urgeMany(Actor actor, @RequestBody UrgeMany body) {
        List<CaseNumber> numbers = body.numbers() == null ? List.of() : body.numbers();
        List<HandlingMany.Item> items = numbers.stream()
                .map(number -> new HandlingMany.Item(number, null))
                .toList();
        Outcome<Boolean> may = mayRead(actor);
        Outcome<List<HandlingMany.Result>> outcome = may.accepted()
                ? many.urge(items, actor, body.note()).at(Map.of("items", "numbers"))
                : Outcome.refused(may.refusal());
        return answers.of(
                outcome,
                results -> new UrgeResults(results.stream().map(this::told).toList()));
    }

    private UrgeResult told(HandlingMany.Result result) {
        return result.done()
                ? new UrgeResult(result.number(), true, null, null)
                : new UrgeResult(
                        result.number(),
                        false,
                        result.refusal().reasons().get(0).code(),
                        texts.summary(result.refusal(), LocaleContextHolder.getLocale()));
    }

    private static Outcome<Boolean> mayRead(Actor actor) {
        return LeadersDesk.opensTo(actor) ? Outcome.done(true) : Outcome.refused(Refusal.forbidden("notAllowed"));
    }
}
