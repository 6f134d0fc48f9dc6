package cn.zhenggai.document.web;

import cn.zhenggai.document.issued.IssuedPaper;
import cn.zhenggai.document.issued.PaperNotFound;
import cn.zhenggai.document.issued.ReadingPapers;
import cn.zhenggai.inspection.reading.ReadingVisits;
import cn.zhenggai.notice.reading.ReadingNotices;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.handling.Costly;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Issued papers for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Papers", description = "Papers as they were issued, kept to the byte")
class PapersApi {

    private final ReadingPapers reading;
    private final ReadingNotices notices;
    private final ReadingCase cases;
    private final ReadingVisits visits;

    PapersApi(ReadingPapers reading, ReadingNotices notices, ReadingCase cases, ReadingVisits visits) {
        this.reading = reading;
        this.notices = notices;
        this.cases = cases;
        this.visits = visits;
    }

    /**
     * A paper that was issued.
     *
     * @param kind its line in {@code papers.csv}
     * @param issuedByName absent when it came about by itself
     * @param seal SHA-256 over kind, number and the hashes of all that is kept of it, as the log of its cases has it
     */
    record PaperCard(
            long id,
            String kind,
            String name,
            String number,
            Instant issuedAt,
            String issuedByName,
            String wordSha256,
            String pdfSha256,
            String seal,
            String word,
            String pdf) {

        static PaperCard of(IssuedPaper paper, Actor reader) {
            String address = "/api/v1/papers/" + paper.id();
            return new PaperCard(
                    paper.id(),
                    paper.kind(),
                    paper.name(),
                    paper.number(),
                    paper.issuedAt(),
                    paper.issuedByName().isEmpty() ? null : reader.reads(paper.issuedByName()),
                    paper.hashes().word(),
                    paper.hashes().pdf(),
                    paper.seal(),
                    address + "/word",
                    address + "/pdf");
        }
    }

    @GetMapping("/notices/{id:\\d{1,18}}/papers")
    @Operation(summary = "What was issued about a notice and its lines, oldest first")
    List<PaperCard> ofNotice(@PathVariable long id, Actor actor) {
        notices.sheet(id, actor);
        return cards(reading.ofNotice(id, actor), actor);
    }

    @GetMapping("/cases/{number}/papers")
    @Operation(summary = "What was issued about a case, oldest first")
    List<PaperCard> ofCase(@PathVariable CaseNumber number, Actor actor) {
        cases.mustSee(number, actor);
        return cards(reading.ofCase(number, actor), actor);
    }

    @GetMapping("/visits/{id:\\d{1,18}}/papers")
    @Operation(summary = "The record of a visit")
    List<PaperCard> ofVisit(@PathVariable long id, Actor actor) {
        visits.sheet(id, actor);
        return cards(reading.ofVisit(id), actor);
    }

    /** @throws PaperNotFound when there is none that the caller may see */
    @GetMapping(path = "/papers/{id:\\d{1,18}}/word", produces = PaperAnswers.WORD)
    @Operation(summary = "The Word file", description = "The bytes that were kept; an extract for who may not know all")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = PaperAnswers.WORD, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> word(@PathVariable long id, Actor actor) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(PaperAnswers.WORD))
                .body(reading.word(id, actor).word());
    }

    /** @throws PaperNotFound when there is none that the caller may see */
    @Costly
    @GetMapping(path = "/papers/{id:\\d{1,18}}/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "The PDF", description = "The bytes that were kept; an extract for who may not know all")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> pdf(@PathVariable long id, Actor actor) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(reading.pdf(id, actor));
    }

    private static List<PaperCard> cards(List<IssuedPaper> papers, Actor actor) {
        return papers.stream().map(paper -> PaperCard.of(paper, actor)).toList();
    }
}
