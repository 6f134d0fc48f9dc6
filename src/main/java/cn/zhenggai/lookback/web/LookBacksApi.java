package cn.zhenggai.lookback.web;

import cn.zhenggai.lookback.LookBackNotFound;
import cn.zhenggai.lookback.sample.AssigningLookBack;
import cn.zhenggai.lookback.sample.Draw;
import cn.zhenggai.lookback.sample.DrawEntry;
import cn.zhenggai.lookback.sample.DrawingSample;
import cn.zhenggai.lookback.sample.LookBack;
import cn.zhenggai.lookback.sample.LookBackEntry;
import cn.zhenggai.lookback.sample.LookBackFilter;
import cn.zhenggai.lookback.sample.LookBackResult;
import cn.zhenggai.lookback.sample.ReadingLookBacks;
import cn.zhenggai.lookback.sample.RecordingLookBack;
import cn.zhenggai.lookback.search.AnswerEntry;
import cn.zhenggai.lookback.search.AnsweringSearch;
import cn.zhenggai.lookback.search.ReadingSearches;
import cn.zhenggai.lookback.search.SearchAnswer;
import cn.zhenggai.lookback.search.SearchFinding;
import cn.zhenggai.lookback.search.SearchOrder;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Slice;
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
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Look-backs, how they were drawn, and what schools found elsewhere, for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Look-backs")
class LookBacksApi {

    private static final int PAGE = 50;

    private final ReadingLookBacks reading;
    private final DrawingSample drawing;
    private final RecordingLookBack recording;
    private final AssigningLookBack assigning;
    private final ReadingSearches searches;
    private final AnsweringSearch answering;
    private final Answers answers;

    LookBacksApi(
            ReadingLookBacks reading,
            DrawingSample drawing,
            RecordingLookBack recording,
            AssigningLookBack assigning,
            ReadingSearches searches,
            AnsweringSearch answering,
            Answers answers) {
        this.reading = reading;
        this.drawing = drawing;
        this.recording = recording;
        this.assigning = assigning;
        this.searches = searches;
        this.answering = answering;
        this.answers = answers;
    }

    /** @param seed absent for one that the system makes up */
    @Schema(example = """
            {"from": "2026-08-01", "until": "2026-08-31", "seed": "2026-09-01 福彩3D 417"}""")
    record Period(
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            @Size(max = 64) String seed) {}

    /** @param result HOLDS, RELAPSED or NOT_SEEN */
    @Schema(example = """
            {"result": "HOLDS", "note": "出口畅通，未上锁"}""")
    record Seen(
            @NotNull LookBackResult result,
            @NotBlank @Size(max = 1000) String note,
            List<Long> photos) {}

    /** @param inspector the id of somebody who had no part in the case */
    @Schema(example = """
            {"inspector": 7}""")
    record Given(@NotNull Long inspector) {}

    /** @param number of the case that is to be looked at */
    record GivenAnswer(CaseNumber number) {}

    /** @param proposed whether it was proposed to reopen the case with it */
    record SeenAnswer(boolean proposed) {}

    /** @param place and the rest only of what was found */
    @Schema(example = """
            {"answer": "NONE", "note": "逐层查看，未发现"}""")
    record Answered(
            @NotNull SearchFinding answer,
            @NotBlank @Size(max = 1000) String note,
            @Size(max = 100) String place,
            List<Long> photos,
            Long assignee) {}

    /** @param opened the case of what was found, null for nothing */
    record AnsweredCase(CaseNumber opened) {}

    record SearchSheet(SearchOrder order, List<SearchAnswer> answers) {}

    @GetMapping("/look-backs")
    @Operation(summary = "The look-backs that the caller sees, latest first")
    Slice<LookBack> lookBacks(
            Actor actor,
            @RequestParam(defaultValue = "ALL") LookBackFilter show,
            @RequestParam(required = false) String before) {
        mustRead(actor);
        return reading.list(actor, show, before, PAGE);
    }

    @GetMapping("/look-backs/draws")
    @Operation(summary = "The latest draws, each with the list, the seed and the way it was drawn")
    List<Draw> draws(Actor actor) {
        mustRead(actor);
        return reading.draws(actor);
    }

    @PostMapping("/look-backs/draws")
    @Operation(summary = "Draw a sample of the general cases closed in a period")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Draw.class)))
    ResponseEntity<Object> drawSample(Actor actor, @RequestBody Period body) {
        return answers.of(
                drawing.draw(actor, new DrawEntry(body.from(), body.until(), body.seed())),
                id -> reading.draw(id, actor));
    }

    @PostMapping("/look-backs/{id}/result")
    @Operation(summary = "Say how a closed case was found; what has come back is proposed to be reopened")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SeenAnswer.class)))
    ResponseEntity<Object> recordLookBack(Actor actor, @PathVariable long id, @RequestBody Seen body) {
        return answers.of(
                recording.record(id, actor, new LookBackEntry(body.result(), body.note(), body.photos())),
                SeenAnswer::new);
    }

    @PostMapping("/look-backs/{id}/inspector")
    @Operation(summary = "Give a look-back that is to be done to an inspector who had no part in the case")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GivenAnswer.class)))
    ResponseEntity<Object> giveLookBack(Actor actor, @PathVariable long id, @RequestBody Given body) {
        return answers.of(assigning.assign(id, actor, body.inspector()), GivenAnswer::new);
    }

    @GetMapping("/searches")
    @Operation(summary = "What schools were asked to look for; a school reads its own")
    List<SearchOrder> searches(Actor actor) {
        mustSearch(actor);
        return searches.orders(actor);
    }

    @GetMapping("/searches/{id}")
    @Operation(summary = "One of them with the answers, those that are missing first")
    SearchSheet search(Actor actor, @PathVariable long id) {
        mustSearch(actor);
        return new SearchSheet(searches.order(id, actor), searches.answers(id, actor));
    }

    @PostMapping("/searches/{id}/answer")
    @Operation(summary = "Answer for the caller's school; what was found becomes a case that it found itself")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AnsweredCase.class)))
    ResponseEntity<Object> answerSearch(Actor actor, @PathVariable long id, @RequestBody Answered body) {
        return answers.of(
                answering.answer(
                        id,
                        actor,
                        new AnswerEntry(body.answer(), body.note(), body.place(), body.photos(), body.assignee())),
                LookBacksApi::opened);
    }

    private static AnsweredCase opened(Optional<CaseNumber> number) {
        return new AnsweredCase(number.orElse(null));
    }

    private static void mustRead(Actor actor) {
        if (!ReadingLookBacks.opensTo(actor)) {
            throw new LookBackNotFound(0);
        }
    }

    private static void mustSearch(Actor actor) {
        if (!ReadingSearches.opensTo(actor)) {
            throw new LookBackNotFound(0);
        }
    }
}
