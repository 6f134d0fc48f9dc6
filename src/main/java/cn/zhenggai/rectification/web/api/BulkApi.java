package cn.zhenggai.rectification.web.api;

import cn.zhenggai.rectification.bulk.DoingEach;
import cn.zhenggai.rectification.opening.OpeningCase;
import cn.zhenggai.rectification.work.AssigningWork;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Fingerprint;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.handling.Costly;
import cn.zhenggai.shared.handling.OwnTransactions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many findings, or much work to give, sent together. */
@RestController
@RequestMapping(CaseAnswers.CASES + "/bulk")
@Tag(name = "Cases")
class BulkApi {

    private static final String KEY = "Idempotency-Key";

    private final DoingEach doing;
    private final OpeningCase opening;
    private final AssigningWork assigning;
    private final BulkAnswers answers;

    BulkApi(DoingEach doing, OpeningCase opening, AssigningWork assigning, BulkAnswers answers) {
        this.doing = doing;
        this.opening = opening;
        this.assigning = assigning;
        this.answers = answers;
    }

    /** @param key the sender's own name for this item; under one key it is done once */
    record NewItem(@Nullable String key, @NotNull CasesApi.NewCase finding) {

        DoingEach.Item item(Function<CasesApi.NewCase, Outcome<CaseNumber>> useCase) {
            return new DoingEach.Item(
                    key,
                    Fingerprint.of(String.valueOf(finding)),
                    () -> finding == null ? missing("finding") : useCase.apply(finding));
        }
    }

    @Schema(example = """
                    {"items": [{"key": "row-17", "finding": {"schoolId": 12, "itemCode": "A03", "severity": "GENERAL",
                     "source": "INSPECTION", "foundOn": "2026-09-16", "place": "教学楼东侧楼梯间",
                     "description": "堆放课桌椅二十余套", "beforePhotos": [41]}}]}""")
    record NewItems(@NotEmpty @Size(max = DoingEach.MOST) List<NewItem> items) {}

    /** @param key the sender's own name for this item; under one key it is done once */
    record AssignItem(
            @Nullable String key,
            @NotNull CaseNumber number,
            @NotNull Long assignee,
            @Nullable @Size(max = 1000) String note) {

        DoingEach.Item item(Function<AssignItem, Outcome<CaseNumber>> useCase) {
            return new DoingEach.Item(
                    key,
                    Fingerprint.of(number + "/" + assignee + "/" + note),
                    () -> number == null ? missing("number") : useCase.apply(this));
        }
    }

    @Schema(example = """
                    {"items": [{"number": "RC-2026-000417", "assignee": 31, "note": "本周内完成"}]}""")
    record AssignItems(@NotEmpty @Size(max = DoingEach.MOST) List<AssignItem> items) {}

    @Costly
    @OwnTransactions
    @PostMapping
    @Operation(
            summary = "Make up to a hundred findings cases, with a result for each",
            description =
                    "Each is opened or refused for itself, as alone. An item is done once under its key; one without"
                            + " has the Idempotency-Key with its place.")
    @ApiResponse(
            responseCode = "207",
            description = "What became of each",
            content = @Content(schema = @Schema(implementation = BulkAnswers.BulkResults.class)))
    ResponseEntity<Object> openCases(
            Actor actor,
            @Parameter(hidden = true) @RequestHeader(name = KEY, required = false) @Nullable String whole,
            @RequestBody NewItems body) {
        return done(
                actor,
                whole,
                HttpStatus.CREATED,
                body.items(),
                item -> item.item(finding -> opening.comeAcross(actor, finding.finding(), finding.answer())));
    }

    @Costly
    @OwnTransactions
    @PostMapping("/assign")
    @Operation(
            summary = "Name who carries out the work of up to a hundred cases, with a result for each",
            description = "Each is given or refused for itself, as alone.")
    @ApiResponse(
            responseCode = "207",
            description = "What became of each",
            content = @Content(schema = @Schema(implementation = BulkAnswers.BulkResults.class)))
    ResponseEntity<Object> assignCases(
            Actor actor,
            @Parameter(hidden = true) @RequestHeader(name = KEY, required = false) @Nullable String whole,
            @RequestBody AssignItems body) {
        return done(
                actor,
                whole,
                HttpStatus.OK,
                body.items(),
                item -> item.item(given -> assigning.assign(given.number(), actor, given.assignee(), given.note())));
    }

    private <T> ResponseEntity<Object> done(
            Actor actor,
            @Nullable String whole,
            HttpStatus fresh,
            @Nullable List<T> sent,
            Function<T, DoingEach.Item> read) {
        List<DoingEach.Item> items = sent == null
                ? List.of()
                : sent.stream()
                        .map(item -> item == null ? nothing() : read.apply(item))
                        .toList();
        return answers.of(items, fresh, doing.each(actor, whole, items));
    }

    private static DoingEach.Item nothing() {
        return new DoingEach.Item(null, Fingerprint.of(""), () -> missing("finding"));
    }

    private static Outcome<CaseNumber> missing(String field) {
        return Outcome.refused(Refusal.invalid(field, "required"));
    }
}
