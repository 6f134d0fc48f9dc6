package cn.zhenggai.coordination.web;

import cn.zhenggai.coordination.LetterDone;
import cn.zhenggai.coordination.LetterFilter;
import cn.zhenggai.coordination.LetterLine;
import cn.zhenggai.coordination.letter.AnsweringLetter;
import cn.zhenggai.coordination.letter.LetterLists;
import cn.zhenggai.coordination.letter.ReadingLetters;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.table.PageSize;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Letters for programs, and what a department answers to them. */
@RestController
@RequestMapping("/api/v1/letters")
@Tag(
        name = "Letters",
        description = "What other departments are asked to do about cases that are not a school's to mend")
class LettersApi {

    private final LetterLists lists;
    private final ReadingLetters reading;
    private final AnsweringLetter answering;
    private final Answers answers;

    LettersApi(LetterLists lists, ReadingLetters reading, AnsweringLetter answering, Answers answers) {
        this.lists = lists;
        this.reading = reading;
        this.answering = answering;
        this.answers = answers;
    }

    /** @param next the {@code after} of the following page, absent on the last */
    record LettersFound(List<LetterLine> items, String next) {}

    /** Nothing has to be said; a word too many is still refused. */
    record Acceptance() {}

    @Schema(example = """
            {"reason": "成品油零售由商务部门监管", "proposedUnit": "县商务局"}""")
    record Objection(
            @NotBlank @Size(max = 1000) String reason,
            @Size(max = 100) String proposedUnit) {}

    @Schema(example = """
            {"reason": "不属本局职责"}""")
    record Dispute(@NotBlank @Size(max = 1000) String reason) {}

    /**
     * @param photos ids of uploaded photos; one of them or of the files is needed
     * @param documents ids of uploaded files
     */
    @Schema(example = """
            {"text": "已责令加油站调整卸油时段", "photos": [57]}""")
    record Done(@NotBlank @Size(max = 2000) String text, List<Long> photos, List<Long> documents) {}

    @GetMapping
    @Operation(
            summary = "Letters, those due soonest first",
            description = "A department sees those to it, the bureau those about cases that the caller may see.")
    LettersFound letters(
            Actor actor,
            @RequestParam(defaultValue = "OPEN") LetterFilter.View view,
            @RequestParam(required = false) Long unit,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = PageSize.USUAL) PageSize limit) {
        Slice<LetterLine> page = lists.page(actor, new LetterFilter(view, unit, q), after, limit.rows());
        return new LettersFound(page.rows(), page.next());
    }

    @GetMapping("/{id}")
    @Operation(summary = "A letter with what came of it")
    LetterItem letter(Actor actor, @PathVariable long id) {
        return LetterItem.of(reading.one(id, actor));
    }

    @PostMapping("/{id}/accept")
    @Operation(summary = "Accept a letter for the department that it was sent to")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LetterItem.class)))
    ResponseEntity<Object> acceptLetter(
            Actor actor, @PathVariable long id, @RequestBody(required = false) Acceptance body) {
        return told(actor, answering.accept(id, actor));
    }

    @PostMapping("/{id}/object")
    @Operation(summary = "Send a letter back as not competent, within five working days and never when designated")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LetterItem.class)))
    ResponseEntity<Object> objectLetter(Actor actor, @PathVariable long id, @RequestBody Objection body) {
        return told(actor, answering.object(id, actor, body.reason(), body.proposedUnit()));
    }

    @PostMapping("/{id}/dispute")
    @Operation(summary = "Hold something against a designation; the bureau takes it to the county office")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LetterItem.class)))
    ResponseEntity<Object> disputeLetter(Actor actor, @PathVariable long id, @RequestBody Dispute body) {
        return told(actor, answering.dispute(id, actor, body.reason()));
    }

    @PostMapping("/{id}/done")
    @Operation(summary = "Reply that it is done, with proof; two people of the bureau will look")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LetterItem.class)))
    ResponseEntity<Object> letterDone(Actor actor, @PathVariable long id, @RequestBody Done body) {
        return told(actor, answering.done(id, actor, new LetterDone(body.text(), body.photos(), body.documents())));
    }

    private ResponseEntity<Object> told(Actor actor, Outcome<Long> outcome) {
        return answers.of(outcome, id -> LetterItem.of(reading.one(id, actor)));
    }
}
