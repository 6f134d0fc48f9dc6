package cn.zhenggai.campaign.web;

import cn.zhenggai.campaign.Level;
import cn.zhenggai.campaign.plan.ClosingRounds;
import cn.zhenggai.campaign.plan.KeepingPlans;
import cn.zhenggai.campaign.plan.PlanEntry;
import cn.zhenggai.campaign.plan.PlanLine;
import cn.zhenggai.campaign.plan.PlanMiss;
import cn.zhenggai.campaign.plan.PlanningRound;
import cn.zhenggai.campaign.plan.ReadingPlans;
import cn.zhenggai.campaign.plan.Rhythm;
import cn.zhenggai.campaign.plan.StartingSelfCheck;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Recurring inspections for programs. */
@RestController
@RequestMapping("/api/v1/plans")
@Tag(name = "Plans", description = "Rhythms of inspection, their running rounds, and what was missed")
class PlansApi {

    private static final Map<String, String> PLAN_FIELDS =
            Map.of("unit", "unitId", "checklist", "checklistId", "responsible", "responsibleId");
    private static final Map<String, String> GOING_FIELDS = Map.of("leaderId", "leader", "memberIds", "members");

    private final ReadingPlans plans;
    private final KeepingPlans keeping;
    private final PlanningRound planning;
    private final StartingSelfCheck checking;
    private final ClosingRounds closing;
    private final Answers answers;

    PlansApi(
            ReadingPlans plans,
            KeepingPlans keeping,
            PlanningRound planning,
            StartingSelfCheck checking,
            ClosingRounds closing,
            Answers answers) {
        this.plans = plans;
        this.keeping = keeping;
        this.planning = planning;
        this.checking = checking;
        this.closing = closing;
        this.answers = answers;
    }

    /** @param holiday nothing is due in the running round; {@code until} is its last day */
    record Plan(
            long id,
            String name,
            Level level,
            Rhythm rhythm,
            boolean runs,
            LocalDate from,
            LocalDate until,
            boolean holiday,
            int due,
            int seen,
            int missed) {

        static Plan of(PlanLine line) {
            return new Plan(
                    line.plan().id(),
                    line.plan().name(),
                    line.plan().level(),
                    line.plan().rhythm(),
                    line.runs(),
                    line.period().from(),
                    line.period().until(),
                    line.holiday(),
                    line.due(),
                    line.seen(),
                    line.missed());
        }
    }

    record Plans(List<Plan> items) {}

    /** @param next the {@code after} of the following page, absent on the last */
    record Missed(List<PlanMiss> items, String next) {}

    record Added(long id) {}

    record Visit(long visitId) {}

    /** @param responsibleId who answers for it, absent for the office of each school's own level */
    @Schema(example = """
                    {"name": "每月消防检查", "subject": "消防安全", "level": "COUNTY", "rhythm": "MONTH", "unitId": 3,
                     "checklistId": 1, "inTermOnly": true, "since": "2026-09-01", "until": "2027-06-30"}""")
    record NewPlan(
            @NotBlank @Size(max = 120) String name,
            @NotBlank @Size(max = 120) String subject,
            @NotNull Level level,
            @NotNull Rhythm rhythm,
            @NotNull Long unitId,
            Long checklistId,
            Long responsibleId,
            boolean inTermOnly,
            @NotNull LocalDate since,
            LocalDate until) {

        PlanEntry entry() {
            return new PlanEntry(
                    name, subject, level, rhythm, unitId, checklistId, responsibleId, inTermOnly, since, until);
        }
    }

    @Schema(example = """
            {"mode": "RANDOM", "leader": 41, "members": [42]}""")
    record Going(@NotNull VisitMode mode, @NotNull Long leader, List<Long> members) {}

    @GetMapping
    @Operation(summary = "The plans that concern the caller, each with its running round")
    Plans listPlans(Actor actor) {
        return new Plans(plans.plans(actor).stream().map(Plan::of).toList());
    }

    @GetMapping("/missed")
    @Operation(summary = "Schools that were missed in rounds that are over, with who was responsible")
    Missed missedRounds(
            Actor actor,
            @RequestParam(required = false) Long plan,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = PageSize.USUAL) PageSize limit) {
        closing.close();
        Slice<PlanMiss> page = plans.missed(actor, plan, after, limit.rows());
        return new Missed(page.rows(), page.next());
    }

    @PostMapping
    @Operation(summary = "Set a plan")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Added.class)))
    ResponseEntity<Object> setPlan(Actor actor, @RequestBody NewPlan body) {
        return answers.of(keeping.set(actor, body.entry()).at(PLAN_FIELDS), Added::new);
    }

    @PostMapping("/{id:\\d{1,18}}/end")
    @Operation(summary = "Make today the last day of a plan")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Added.class)))
    ResponseEntity<Object> endPlan(Actor actor, @PathVariable long id) {
        return answers.of(keeping.end(id, actor), Added::new);
    }

    @PostMapping("/{id:\\d{1,18}}/visits")
    @Operation(summary = "Plan a visit for every school of the running round that is neither seen nor planned")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PlanningRound.Planned.class)))
    ResponseEntity<Object> planRound(Actor actor, @PathVariable long id, @RequestBody Going body) {
        List<Long> members = body.members() == null ? List.of() : body.members();
        return answers.of(
                planning.plan(id, actor, body.mode(), body.leader(), members).at(GOING_FIELDS), planned -> planned);
    }

    @PostMapping("/{id:\\d{1,18}}/self-check")
    @Operation(summary = "Begin the self-check of the caller's school that is due, or go on with it")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Visit.class)))
    ResponseEntity<Object> startSelfCheck(Actor actor, @PathVariable long id) {
        return answers.of(checking.start(id, actor), Visit::new);
    }
}
