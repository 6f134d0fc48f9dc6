package cn.zhenggai.rectification.web.api;

import cn.zhenggai.evidence.Attachment;
import cn.zhenggai.rectification.WorkDone;
import cn.zhenggai.rectification.plan.PlanEntry;
import cn.zhenggai.rectification.plan.WritingPlan;
import cn.zhenggai.rectification.reuse.ReadingHints;
import cn.zhenggai.rectification.work.AssigningWork;
import cn.zhenggai.rectification.work.ReportingWork;
import cn.zhenggai.rectification.work.SigningReport;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the school does. */
@RestController
@RequestMapping(CaseAnswers.CASES + "/{number}")
@Tag(name = "Actions")
class WorkApi {

    private final WritingPlan writing;
    private final AssigningWork assigning;
    private final ReportingWork reporting;
    private final SigningReport signing;
    private final ReadingHints hints;
    private final CaseAnswers answers;

    WorkApi(
            WritingPlan writing,
            AssigningWork assigning,
            ReportingWork reporting,
            SigningReport signing,
            ReadingHints hints,
            CaseAnswers answers) {
        this.writing = writing;
        this.assigning = assigning;
        this.reporting = reporting;
        this.signing = signing;
        this.hints = hints;
        this.answers = answers;
    }

    /** @param assignee id of a person of the school */
    @Schema(example = """
            {"assignee": 51, "note": "请于周五前办理"}""")
    record Assignment(
            @NotNull Long assignee, @Size(max = 1000) String note) {}

    /**
     * @param funds in 万元; zero needs a remark
     * @param finishOn when the school wants to be done, not after the deadline
     */
    @Schema(example = """
                    {"responsibility": "校长负责", "measures": "拆除隔断", "funds": 1.5, "fundsRemark": "公用经费",
                     "finishOn": "2026-10-08", "emergencyPlan": "专人值守", "acceptance": "通道净宽不少于 1.4 米"}""")
    record Plan(
            @NotBlank @Size(max = 500) String responsibility,
            @NotBlank @Size(max = 2000) String measures,
            @NotNull BigDecimal funds,

            @Schema(description = "Needed when the funds are zero") @Size(max = 300)
            String fundsRemark,

            @NotNull LocalDate finishOn,
            @NotBlank @Size(max = 2000) String emergencyPlan,
            @NotBlank @Size(max = 1000) String acceptance) {

        PlanEntry entry() {
            return new PlanEntry(responsibility, measures, funds, fundsRemark, finishOn, emergencyPlan, acceptance);
        }
    }

    /**
     * @param evidence id of an uploaded photo
     * @param answers id of the photo of the hazard whose place it shows again
     */
    record AfterPhoto(@NotNull Long evidence, Long answers) {}

    /** @param cost in 万元, absent when nothing was spent */
    @Schema(example = """
                    {"measures": "课桌椅已全部清走", "cost": 0.3, "lastingMeasures": "每周巡查",
                     "afterPhotos": [{"evidence": 61, "answers": 41}], "documents": [62]}""")
    record Report(
            @NotBlank @Size(max = 2000) String measures,
            BigDecimal cost,
            @Size(max = 1000) String lastingMeasures,
            List<AfterPhoto> afterPhotos,
            List<Long> documents) {

        /** A photo that is not named is nobody's, and refused as such. */
        WorkDone done() {
            List<AfterPhoto> given = afterPhotos == null ? List.of() : afterPhotos;
            List<Attachment> photos = given.stream()
                    .map(photo -> new Attachment(photo.evidence() == null ? 0 : photo.evidence(), photo.answers()))
                    .toList();
            return new WorkDone(measures, cost, lastingMeasures, photos, documents);
        }
    }

    /** @param photoHints photos of the report that had been used before; the re-inspector sees them too */
    record Reported(@JsonUnwrapped Standing standing, List<PhotoHintsApi.Hint> photoHints) {}

    @Schema(example = """
            {"signed": true}""")
    record Signature(
            @NotNull Boolean signed, @Size(max = 1000) String note) {}

    @PostMapping("/write-plan")
    @Operation(summary = "Hand in the plan for a major hazard; refused while one of the five is missing, naming it")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Standing.class)))
    ResponseEntity<Object> writePlan(Actor actor, @PathVariable CaseNumber number, @RequestBody Plan body) {
        return answers.standing(number, actor, writing.write(number, actor, body.entry()));
    }

    @PostMapping("/assign")
    @Operation(summary = "Name who carries the work out")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Standing.class)))
    ResponseEntity<Object> assign(Actor actor, @PathVariable CaseNumber number, @RequestBody Assignment body) {
        return answers.standing(number, actor, assigning.assign(number, actor, body.assignee(), body.note()));
    }

    @PostMapping("/reassign")
    @Operation(summary = "Hand work that is under way to somebody else")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Standing.class)))
    ResponseEntity<Object> reassign(Actor actor, @PathVariable CaseNumber number, @RequestBody Assignment body) {
        return answers.standing(number, actor, assigning.reassign(number, actor, body.assignee(), body.note()));
    }

    @PostMapping("/report")
    @Operation(summary = "Report the work done to the principal; each photo of the hazard is answered by one")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Reported.class)))
    ResponseEntity<Object> report(Actor actor, @PathVariable CaseNumber number, @RequestBody Report body) {
        Outcome<CaseNumber> outcome = reporting.report(number, actor, body.done());
        return answers.standing(
                number,
                actor,
                outcome,
                standing -> new Reported(
                        standing,
                        PhotoHintsApi.Hints.of(hints.of(number, actor)).items().stream()
                                .filter(hint -> hint.round() == standing.round())
                                .toList()));
    }

    @PostMapping("/sign-report")
    @Operation(summary = "Sign the report, which is the moment of submission, or return it with what is wanting")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Standing.class)))
    ResponseEntity<Object> signReport(Actor actor, @PathVariable CaseNumber number, @RequestBody Signature body) {
        return answers.decided(
                number,
                actor,
                "signed",
                body.signed(),
                () -> signing.review(number, actor, body.signed(), body.note()));
    }
}
