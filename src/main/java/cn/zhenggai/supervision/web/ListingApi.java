package cn.zhenggai.supervision.web;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.table.PageSize;
import cn.zhenggai.supervision.ListingEntry;
import cn.zhenggai.supervision.ListingFilter;
import cn.zhenggai.supervision.ListingLevel;
import cn.zhenggai.supervision.ListingLine;
import cn.zhenggai.supervision.Publicity;
import cn.zhenggai.supervision.PublishingListing;
import cn.zhenggai.supervision.ReadingListings;
import cn.zhenggai.supervision.ReportRhythm;
import cn.zhenggai.supervision.ReportingProgress;
import cn.zhenggai.supervision.Supervising;
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

/** Listed supervision for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Listed supervision", description = "Cases that a leader answers for by name until a day (挂牌督办)")
class ListingApi {

    private final Supervising supervising;
    private final PublishingListing publishing;
    private final ReportingProgress reporting;
    private final ReadingListings listings;
    private final Answers answers;

    ListingApi(
            Supervising supervising,
            PublishingListing publishing,
            ReportingProgress reporting,
            ReadingListings listings,
            Answers answers) {
        this.supervising = supervising;
        this.publishing = publishing;
        this.reporting = reporting;
        this.listings = listings;
        this.answers = answers;
    }

    /** @param next the {@code after} of the following page, absent on the last */
    record ListingsFound(List<ListingLine> items, String next) {}

    /** Every time that the case was listed, latest first. */
    record CaseListings(CaseNumber number, List<ReadingListings.Told> items) {}

    @Schema(example = """
            {"note": "逾期且整改不力", "level": "COUNTY", "leader": 5, "term": "2026-12-31", "publicity": "SCHOOLS",
             "rhythm": "WEEKLY", "demand": "限期完成，每周报告进展"}""")
    record NewListing(
            @NotBlank @Size(max = 1000) String note,
            @NotNull ListingLevel level,
            @NotNull Long leader,
            @NotNull LocalDate term,
            @NotNull Publicity publicity,
            @NotNull ReportRhythm rhythm,
            @NotBlank @Size(max = 1000) String demand) {

        ListingEntry entry() {
            return new ListingEntry(level, leader, term, publicity, rhythm, demand);
        }
    }

    /** @param leader who answers for it, the id of a person */
    @Schema(example = """
            {"level": "COUNTY", "leader": 5, "term": "2026-12-31", "publicity": "SCHOOLS",
             "rhythm": "WEEKLY", "demand": "限期完成，每周报告进展"}""")
    record ListingTerms(
            @NotNull ListingLevel level,
            @NotNull Long leader,
            @NotNull LocalDate term,
            @NotNull Publicity publicity,
            @NotNull ReportRhythm rhythm,
            @NotBlank @Size(max = 1000) String demand) {

        ListingEntry entry() {
            return new ListingEntry(level, leader, term, publicity, rhythm, demand);
        }
    }

    @Schema(example = """
            {"on": "2026-09-04", "where": "局门户网站公示栏"}""")
    record Publication(
            @NotNull LocalDate on,
            @NotBlank @Size(max = 200) String where) {}

    @Schema(example = """
            {"on": "2026-12-20"}""")
    record Removal(@NotNull LocalDate on) {}

    @Schema(example = """
            {"report": "材料已进场，完成六成"}""")
    record Progress(@NotBlank @Size(max = 1000) String report) {}

    @GetMapping("/supervisions")
    @Operation(summary = "The register of listings, latest first")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ListingsFound.class)))
    ResponseEntity<Object> listListings(
            Actor actor,
            @RequestParam(defaultValue = "in_force") ListingFilter.View view,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) Long township,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = PageSize.USUAL) PageSize limit) {
        Outcome<Actor> may =
                ReadingListings.opensTo(actor) ? Outcome.done(actor) : Outcome.refused(Refusal.forbidden("notAllowed"));
        return answers.of(may, reader -> {
            Slice<ListingLine> page = listings.page(reader, new ListingFilter(view, q, township), after, limit.rows());
            return new ListingsFound(page.rows(), page.next());
        });
    }

    @GetMapping("/cases/{number}/listings")
    @Operation(summary = "Every time that a case was listed, with the reports of the school")
    CaseListings caseListings(Actor actor, @PathVariable CaseNumber number) {
        return told(number, actor);
    }

    @PostMapping("/cases/{number}/list")
    @Operation(
            summary = "List a case: who answers for it, until when, and how often the school reports; for the director")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseListings.class)))
    ResponseEntity<Object> listCase(Actor actor, @PathVariable CaseNumber number, @RequestBody NewListing body) {
        return answers.of(supervising.list(number, actor, body.note(), body.entry()), done -> told(number, actor));
    }

    @PostMapping("/cases/{number}/register-listing")
    @Operation(summary = "Write down the terms of a listing that was decided on the ladder; for the director")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseListings.class)))
    ResponseEntity<Object> registerListing(
            Actor actor, @PathVariable CaseNumber number, @RequestBody ListingTerms body) {
        return answers.of(supervising.register(number, actor, body.entry()), done -> told(number, actor));
    }

    @PostMapping("/cases/{number}/publish-listing")
    @Operation(summary = "Write down where and when a listing was made known")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseListings.class)))
    ResponseEntity<Object> publishListing(Actor actor, @PathVariable CaseNumber number, @RequestBody Publication body) {
        return answers.of(publishing.publish(number, actor, body.on(), body.where()), done -> told(number, actor));
    }

    @PostMapping("/cases/{number}/publish-delisting")
    @Operation(summary = "Write down when the removal was made known, at the place of the listing")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseListings.class)))
    ResponseEntity<Object> publishDelisting(Actor actor, @PathVariable CaseNumber number, @RequestBody Removal body) {
        return answers.of(publishing.remove(number, actor, body.on()), done -> told(number, actor));
    }

    @PostMapping("/cases/{number}/report-progress")
    @Operation(summary = "Report how far a listed case has come; for the school")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseListings.class)))
    ResponseEntity<Object> reportProgress(Actor actor, @PathVariable CaseNumber number, @RequestBody Progress body) {
        return answers.of(reporting.report(number, actor, body.report()), done -> told(number, actor));
    }

    private CaseListings told(CaseNumber number, Actor actor) {
        return new CaseListings(number, listings.of(number, actor));
    }
}
