package cn.zhenggai.stoporder.web;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.stoporder.StopEntry;
import cn.zhenggai.stoporder.StopKind;
import cn.zhenggai.stoporder.StopScope;
import cn.zhenggai.stoporder.lifting.AskingLifting;
import cn.zhenggai.stoporder.lifting.InspectingStop;
import cn.zhenggai.stoporder.reading.ReadingStops;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The stop orders of one case for programs. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
@Tag(name = "Stop orders")
class StopOrdersApi {

    private final ReadingStops reading;
    private final StopWorks works;
    private final Answers answers;

    StopOrdersApi(ReadingStops reading, StopWorks works, Answers answers) {
        this.reading = reading;
        this.works = works;
        this.answers = answers;
    }

    /** @param orders latest first */
    record CaseStops(CaseNumber number, List<StopItem> orders) {}

    @Schema(description = "Classes need the director and a place for the pupils", example = """
                    {"kind": "USE", "scope": "ROOM", "description": "食堂操作间", "reason": "泡沫夹芯彩钢板搭建",
                     "basis": "《中华人民共和国安全生产法》第六十七条", "startsOn": "2026-09-07", "liftWhen": "拆除并复验合格"}""")
    record StopOrdered(
            @NotNull StopKind kind,
            @NotNull StopScope scope,
            @NotBlank @Size(max = 200) String description,
            @NotBlank @Size(max = 1000) String reason,
            @NotBlank @Size(max = 500) String basis,
            @NotNull LocalDate startsOn,
            @Size(max = 500) String pupilsGo,
            @NotBlank @Size(max = 1000) String liftWhen) {

        StopEntry entry() {
            return new StopEntry(kind, scope, description, reason, basis, startsOn, pupilsGo, liftWhen);
        }
    }

    @Schema(example = """
            {"kind": "USE", "scope": "ROOM", "description": "食堂操作间", "reason": "燃气泄漏报警",
             "basis": "《城镇燃气管理条例》第二十七条", "startsOn": "2026-09-07", "liftWhen": "检修并复验合格",
             "approvedBy": 12, "approvedAt": "2026-09-07T02:30:00Z"}""")
    record StoppedAtOnce(
            @NotNull StopKind kind,
            @NotNull StopScope scope,
            @NotBlank @Size(max = 200) String description,
            @NotBlank @Size(max = 1000) String reason,
            @NotBlank @Size(max = 500) String basis,
            @NotNull LocalDate startsOn,
            @Size(max = 500) String pupilsGo,
            @NotBlank @Size(max = 1000) String liftWhen,
            @NotNull Long approvedBy,
            @NotNull Instant approvedAt) {

        StopEntry entry() {
            return new StopEntry(kind, scope, description, reason, basis, startsOn, pupilsGo, liftWhen);
        }
    }

    @Schema(example = """
            {"place": 1, "note": "情况属实，予以确认"}""")
    record StopConfirmed(
            @NotNull Integer place, @Size(max = 1000) String note) {}

    @Schema(example = """
            {"place": 1, "note": "现场情况与电话所述不符"}""")
    record StopRevoked(
            @NotNull Integer place,
            @NotBlank @Size(max = 1000) String note) {}

    @Schema(description = "With one photo or one document at least", example = """
            {"place": 1, "done": "已拆除彩钢板，改砌实体墙", "photos": [71], "documents": [72]}""")
    record LiftingWanted(
            @NotNull Integer place,
            @NotBlank @Size(max = 2000) String done,
            List<Long> photos,
            List<Long> documents) {}

    @Schema(example = """
            {"place": 1, "fit": true, "seen": "已全部拆除", "photos": [73]}""")
    record StopLookedAt(
            @NotNull Integer place,
            @NotNull Boolean fit,
            @NotBlank @Size(max = 2000) String seen,
            List<Long> photos) {}

    @Schema(example = """
            {"place": 1, "approved": true, "note": "同意恢复"}""")
    record LiftingDecision(
            @NotNull Integer place,
            @NotNull Boolean approved,
            @Size(max = 1000) String note) {}

    @GetMapping("/stop-orders")
    @Operation(summary = "Every stop order of a case, with each request for its lifting and what came of it")
    CaseStops caseStopOrders(Actor actor, @PathVariable CaseNumber number) {
        return told(actor, number);
    }

    @PostMapping("/order-stop")
    @Operation(summary = "Order a stop: classes by the director, all else by a deputy too")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseStops.class)))
    ResponseEntity<Object> orderStop(Actor actor, @PathVariable CaseNumber number, @RequestBody StopOrdered body) {
        return answer(actor, number, works.ordering().order(number, actor, body.entry()));
    }

    @PostMapping("/stop-at-once")
    @Operation(
            summary = "Stop something on the visit, on a leader's word by telephone; for the team leader who found it")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseStops.class)))
    ResponseEntity<Object> stopAtOnce(Actor actor, @PathVariable CaseNumber number, @RequestBody StoppedAtOnce body) {
        StopEntry.Approval word = new StopEntry.Approval(body.approvedBy(), body.approvedAt());
        return answer(actor, number, works.ordering().atOnce(number, actor, body.entry(), word));
    }

    @PostMapping("/confirm-stop")
    @Operation(summary = "Put in writing what was stopped on a word")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseStops.class)))
    ResponseEntity<Object> confirmStop(Actor actor, @PathVariable CaseNumber number, @RequestBody StopConfirmed body) {
        return answer(actor, number, works.confirming().confirm(number, actor, body.place(), body.note()));
    }

    @PostMapping("/revoke-stop")
    @Operation(summary = "Take a stop order back, with the reason")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseStops.class)))
    ResponseEntity<Object> revokeStop(Actor actor, @PathVariable CaseNumber number, @RequestBody StopRevoked body) {
        return answer(actor, number, works.revoking().revoke(number, actor, body.place(), body.note()));
    }

    @PostMapping("/ask-lifting")
    @Operation(summary = "Ask for a stop to be lifted, with proof of what was done; for the school")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseStops.class)))
    ResponseEntity<Object> askLifting(Actor actor, @PathVariable CaseNumber number, @RequestBody LiftingWanted body) {
        AskingLifting.Request request = new AskingLifting.Request(body.done(), body.photos(), body.documents());
        return answer(actor, number, works.asking().ask(number, actor, body.place(), request));
    }

    @PostMapping("/inspect-stop")
    @Operation(summary = "What was seen on site before a stop is lifted, and whether it is fit")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseStops.class)))
    ResponseEntity<Object> inspectStop(Actor actor, @PathVariable CaseNumber number, @RequestBody StopLookedAt body) {
        return answer(
                actor,
                number,
                body.fit() == null
                        ? Outcome.refused(Refusal.invalid("fit", "required"))
                        : works.inspecting()
                                .inspect(
                                        number,
                                        actor,
                                        body.place(),
                                        new InspectingStop.Look(body.fit(), body.seen(), body.photos())));
    }

    @PostMapping("/decide-lifting")
    @Operation(summary = "Lift a stop, or have it hold with the reason; by the level that ordered it, or the director")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseStops.class)))
    ResponseEntity<Object> decideLifting(
            Actor actor, @PathVariable CaseNumber number, @RequestBody LiftingDecision body) {
        return answer(
                actor,
                number,
                body.approved() == null
                        ? Outcome.refused(Refusal.invalid("approved", "required"))
                        : works.deciding().decide(number, actor, body.place(), body.approved(), body.note()));
    }

    private ResponseEntity<Object> answer(Actor actor, CaseNumber number, Outcome<?> outcome) {
        return answers.of(outcome, done -> told(actor, number));
    }

    private CaseStops told(Actor actor, CaseNumber number) {
        return new CaseStops(
                number,
                reading.of(number, actor).orders().stream().map(StopItem::of).toList());
    }
}
