package cn.zhenggai.rectification.web.api;

import cn.zhenggai.evidence.EvidenceAddress;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.FindingTies;
import cn.zhenggai.rectification.Source;
import cn.zhenggai.rectification.opening.Alike;
import cn.zhenggai.rectification.opening.AlikeAnswer;
import cn.zhenggai.rectification.opening.Finding;
import cn.zhenggai.rectification.opening.OpeningCase;
import cn.zhenggai.rectification.reading.CaseFilter;
import cn.zhenggai.rectification.reading.CaseLine;
import cn.zhenggai.rectification.reading.CaseLists;
import cn.zhenggai.rectification.reading.Part;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Severity;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All cases that the caller may see, and a new one. */
@RestController
@RequestMapping(CaseAnswers.CASES)
@Tag(name = "Cases", description = "Hazards on their way from found to closed")
class CasesApi {

    private final CaseLists lists;
    private final OpeningCase opening;
    private final CaseAnswers answers;
    private final Clock clock;

    CasesApi(CaseLists lists, OpeningCase opening, CaseAnswers answers, Clock clock) {
        this.lists = lists;
        this.opening = opening;
        this.answers = answers;
        this.clock = clock;
    }

    /** @param next the {@code after} of the following page, absent on the last */
    record Found(List<CaseItem> items, String next) {}

    /**
     * What a caller may say of a hazard that he found. The visit that found it, the case that it repeats and a rule that
     * makes it major are what the record of a visit brings along, and cannot be named here.
     *
     * @param deadline the day that the finder proposes, absent for the one that the rules give
     * @param alike what it is to {@code alikeCase}, a recent case of the same item and place; absent where there is none
     * @param assignee who of the school mends what the school found itself; absent for every other source
     */
    @Schema(example = """
                    {"schoolId": 12, "itemCode": "A03", "severity": "GENERAL", "source": "INSPECTION",
                     "foundOn": "2026-09-16", "place": "教学楼东侧楼梯间", "description": "堆放课桌椅二十余套",
                     "beforePhotos": [41]}""")
    record NewCase(
            @NotNull Long schoolId,
            @NotNull String itemCode,
            Severity severity,
            @NotNull Source source,
            @NotBlank @Size(max = 100) String place,
            @NotBlank @Size(max = 2000) String description,
            @Size(max = 300) String basis,
            @Size(max = 500) String requirement,
            @NotNull LocalDate foundOn,
            LocalDate deadline,
            boolean fixedOnTheSpot,

            @Schema(description = "Needed when it was fixed on the spot") @Size(max = 60)
            String witness,

            List<Long> beforePhotos,
            List<Long> afterPhotos,
            List<Long> documents,
            Long assignee,
            Alike alike,
            CaseNumber alikeCase) {

        AlikeAnswer answer() {
            return new AlikeAnswer(alike, alikeCase);
        }

        Finding finding() {
            return new Finding(
                    schoolId,
                    itemCode,
                    severity,
                    source,
                    place,
                    description,
                    basis,
                    requirement,
                    foundOn,
                    deadline,
                    fixedOnTheSpot,
                    witness,
                    beforePhotos,
                    afterPhotos,
                    documents,
                    new FindingTies(null, null, null, assignee));
        }
    }

    @GetMapping
    @Operation(
            summary = "Cases that the caller may see",
            description = "Views of open cases come soonest due first, ended and all latest first.")
    Found listCases(
            Actor actor,
            @RequestParam(defaultValue = "open") CaseFilter.View view,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) CaseState state,
            @RequestParam(required = false) Severity severity,
            @RequestParam(required = false) String category,
            @RequestParam(required = false) Long school,
            @RequestParam(required = false) Long township,
            @RequestParam(required = false) Long section,
            @RequestParam(required = false) Long campaign,
            @RequestParam(required = false) Long inspector,
            @RequestParam(required = false) Source source,
            @RequestParam(required = false) Long level,
            @RequestParam(required = false) Part.Days on,
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate until,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "false") boolean objecting,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = PageSize.USUAL) PageSize limit) {
        CaseFilter filter = CaseFilter.of(view)
                .text(q)
                .with(Part.STATE, state)
                .with(Part.SEVERITY, severity)
                .with(Part.CATEGORY, category)
                .with(Part.SCHOOL, school)
                .with(Part.TOWNSHIP, township)
                .with(Part.SECTION, section)
                .with(Part.CAMPAIGN, campaign)
                .with(Part.INSPECTOR, inspector)
                .with(Part.SOURCE, source)
                .with(Part.LEVEL, level)
                .with(Part.ON, on)
                .with(Part.FROM, from)
                .with(Part.UNTIL, until)
                .with(Part.MINE, mine)
                .with(Part.OBJECTING, objecting);
        Slice<CaseLine> slice = lists.page(actor, filter, after, limit.rows());
        return new Found(slice.rows().stream().map(CaseItem::of).toList(), slice.next());
    }

    @PostMapping
    @Operation(
            summary = "Make a finding a case",
            description = "Photos are uploaded to " + EvidenceAddress.API
                    + " first and named by their ids. Fixed on the spot, the"
                    + " case ends at once; otherwise it waits for a signature. Where a recent case of the same item and"
                    + " place is there, alike says what the finding is to it; MERGE answers with that case.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Standing.class)))
    @ApiResponse(
            responseCode = "200",
            description = "It went into the case that is there",
            content = @Content(schema = @Schema(implementation = Standing.class)))
    ResponseEntity<Object> openCase(Actor actor, @RequestBody NewCase body) {
        Outcome<CaseNumber> outcome = opening.comeAcross(actor, body.finding(), body.answer());
        return outcome.accepted() && body.answer().merged()
                ? answers.standing(outcome.result(), actor, outcome)
                : answers.opened(outcome, actor);
    }
}
