package cn.zhenggai.inspection.web;

import cn.zhenggai.evidence.EvidenceAddress;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.inspection.VisitPlan;
import cn.zhenggai.inspection.list.VisitPack;
import cn.zhenggai.inspection.plan.PlanningVisit;
import cn.zhenggai.inspection.reading.PackingVisit;
import cn.zhenggai.inspection.reading.ReadingVisits;
import cn.zhenggai.inspection.reading.VisitCard;
import cn.zhenggai.inspection.reading.VisitSheet;
import cn.zhenggai.inspection.record.RecordingVisit;
import cn.zhenggai.inspection.record.StartingVisit;
import cn.zhenggai.inspection.record.VisitReceipt;
import cn.zhenggai.inspection.selfcheck.ReportingUp;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
import cn.zhenggai.shared.CaseNumber;
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

/** Visits for programs: the same rights, the same record. */
@RestController
@RequestMapping("/api/v1/visits")
@Tag(name = "Visits", description = "Who goes to which school, and what was written there")
class VisitsApi {

    private static final long NOBODYS = 0;

    private final ReadingVisits reading;
    private final PackingVisit packing;
    private final PlanningVisit planning;
    private final StartingVisit starting;
    private final RecordingVisit recording;
    private final ReportingUp reporting;
    private final Answers answers;

    VisitsApi(
            ReadingVisits reading,
            PackingVisit packing,
            PlanningVisit planning,
            StartingVisit starting,
            RecordingVisit recording,
            ReportingUp reporting,
            Answers answers) {
        this.reading = reading;
        this.packing = packing;
        this.planning = planning;
        this.starting = starting;
        this.recording = recording;
        this.reporting = reporting;
        this.answers = answers;
    }

    /**
     * What a caller may say of a visit that he puts down. A campaign, a team or a plan plans its own visits, so none of
     * them can be named here.
     *
     * @param checklistId absent for a visit without a list
     * @param memberIds who goes with the leader; he need not be named again
     */
    @Schema(example = """
                    {"schoolId": 12, "plannedOn": "2026-09-16", "mode": "RANDOM", "checklistId": 1, "leaderId": 41,
                     "memberIds": [42], "subject": "随机抽查", "jointWith": "消防救援大队"}""")
    record NewVisit(
            @NotNull Long schoolId,
            @NotNull LocalDate plannedOn,
            @NotNull VisitMode mode,
            Long checklistId,
            @NotNull Long leaderId,
            List<Long> memberIds,
            @Size(max = 200) String subject,
            @Size(max = 200) String jointWith) {

        VisitPlan plan() {
            return new VisitPlan(
                    schoolId == null ? NOBODYS : schoolId,
                    plannedOn,
                    mode,
                    checklistId,
                    null,
                    null,
                    null,
                    leaderId == null ? NOBODYS : leaderId,
                    memberIds,
                    subject,
                    jointWith);
        }
    }

    record Planned(long id) {}

    record Reported(CaseNumber number) {}

    /** Why something is done. */
    @Schema(example = """
            {"reason": "停电"}""")
    record Reason(@NotBlank @Size(max = 500) String reason) {}

    @GetMapping
    @Operation(summary = "The caller's own visits: overdue, today, coming, and recorded in the last month")
    ReadingVisits.Mine mine(Actor actor) {
        return reading.today(actor);
    }

    @GetMapping("/records")
    @Operation(summary = "Recorded visits that the caller may see, latest first")
    List<VisitCard> records(Actor actor, @RequestParam(required = false) Long before) {
        return reading.recorded(actor, before == null ? null : before.toString(), 50)
                .rows();
    }

    @PostMapping
    @Operation(summary = "Put a visit down for a day")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Planned.class)))
    ResponseEntity<Object> plan(Actor actor, @RequestBody NewVisit body) {
        return answers.of(planning.plan(actor, body.plan()), Planned::new);
    }

    @GetMapping("/{id:\\d{1,18}}")
    @Operation(summary = "One visit with its results and findings")
    VisitSheet sheet(Actor actor, @PathVariable long id) {
        return reading.sheet(id, actor);
    }

    @GetMapping("/{id:\\d{1,18}}/pack")
    @Operation(summary = "All that a device needs to make the visit without a network")
    VisitPack pack(Actor actor, @PathVariable long id) {
        return packing.pack(id, actor);
    }

    @PostMapping("/{id:\\d{1,18}}/start")
    @Operation(summary = "Tell the others who writes the record; with takeOver=true also when somebody else does")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = StartingVisit.Writer.class)))
    ResponseEntity<Object> start(
            Actor actor, @PathVariable long id, @RequestParam(defaultValue = "false") boolean takeOver) {
        return answers.of(starting.start(id, actor, takeOver), writer -> writer);
    }

    @PostMapping("/{id:\\d{1,18}}/record")
    @Operation(
            summary = "Send the record of a visit",
            description = "Photos are uploaded to " + EvidenceAddress.API
                    + " first and named by their ids. Under one key one" + " record is kept, however often it arrives.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VisitReceipt.class)))
    ResponseEntity<Object> record(Actor actor, @PathVariable long id, @RequestBody SentRecord body) {
        return answers.of(recording.record(actor, id, body.read()), receipt -> receipt);
    }

    @PostMapping("/{id:\\d{1,18}}/cancel")
    @Operation(summary = "Take a visit back that has no record")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Planned.class)))
    ResponseEntity<Object> cancel(Actor actor, @PathVariable long id, @RequestBody Reason why) {
        return answers.of(planning.cancel(id, actor, why.reason()), Planned::new);
    }

    @PostMapping("/{id:\\d{1,18}}/findings/{finding:\\d{1,18}}/report-up")
    @Operation(summary = "Report a major hazard that the school found itself to the bureau")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Reported.class)))
    ResponseEntity<Object> reportUp(Actor actor, @PathVariable long id, @PathVariable long finding) {
        return answers.of(reporting.report(id, finding, actor), Reported::new);
    }
}
