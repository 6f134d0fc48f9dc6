package cn.zhenggai.rectification.web.api;

import cn.zhenggai.rectification.PauseReason;
import cn.zhenggai.rectification.deadline.DecidingDeadline;
import cn.zhenggai.rectification.extension.AskingExtension;
import cn.zhenggai.rectification.extension.DecidingExtension;
import cn.zhenggai.rectification.extension.ExtensionEntry;
import cn.zhenggai.rectification.extension.ExtensionReason;
import cn.zhenggai.rectification.extension.ReplanningCase;
import cn.zhenggai.rectification.extension.WaivingNotice;
import cn.zhenggai.rectification.pause.AcceptingLonger;
import cn.zhenggai.rectification.pause.PauseEntry;
import cn.zhenggai.rectification.pause.PausingCase;
import cn.zhenggai.rectification.pause.ResumingCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What moves, stops and restarts the clocks of a case. */
@RestController
@RequestMapping(CaseAnswers.CASES + "/{number}")
@Tag(name = "Actions")
@ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Standing.class)))
class ClockApi {

    private final AskingExtension asking;
    private final WaivingNotice waiving;
    private final DecidingExtension deciding;
    private final ReplanningCase replanning;
    private final PausingCase pausing;
    private final ResumingCase resuming;
    private final AcceptingLonger accepting;
    private final DecidingDeadline deadlines;
    private final CaseAnswers answers;

    ClockApi(
            AskingExtension asking,
            WaivingNotice waiving,
            DecidingExtension deciding,
            ReplanningCase replanning,
            PausingCase pausing,
            ResumingCase resuming,
            AcceptingLonger accepting,
            DecidingDeadline deadlines,
            CaseAnswers answers) {
        this.asking = asking;
        this.waiving = waiving;
        this.deciding = deciding;
        this.replanning = replanning;
        this.pausing = pausing;
        this.resuming = resuming;
        this.accepting = accepting;
        this.deadlines = deadlines;
        this.answers = answers;
    }

    @Schema(example = """
            {"note": "材料已补齐"}""")
    record Note(@Size(max = 1000) String note) {}

    @Schema(example = """
            {"note": "学校停课，情况特殊"}""")
    record Waiver(@NotBlank @Size(max = 1000) String note) {}

    /** @param until the approved last day, absent for the one that was asked for */
    @Schema(example = """
            {"approved": true, "until": "2026-10-20"}""")
    record Answer(
            @NotNull Boolean approved,
            LocalDate until,
            @Size(max = 1000) String note) {}

    @Schema(example = """
            {"until": "2026-12-31", "note": "工程量大，延期次数已用完"}""")
    record NewDate(
            @NotNull LocalDate until,
            @NotBlank @Size(max = 1000) String note) {}

    @Schema(example = """
            {"moved": true}""")
    record Move(@NotNull Boolean moved, @Size(max = 1000) String note) {}

    /**
     * @param until the new last day
     * @param interimMeasure what keeps people safe until then
     * @param documents ids of uploaded files that prove the reason
     */
    @Schema(example = """
                    {"reasonClass": "FUNDS", "reason": "资金尚未拨付", "until": "2026-10-20",
                     "interimMeasure": "专人值守", "documents": [44]}""")
    record MoreTime(
            @NotNull ExtensionReason reasonClass,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate until,
            @NotBlank @Size(max = 1000) String interimMeasure,
            List<Long> documents) {

        ExtensionEntry entry() {
            return new ExtensionEntry(reasonClass, reason, until, interimMeasure, documents);
        }
    }

    /** @param reviewOn when the reason is looked at again; the case goes on by itself on that day */
    @Schema(example = """
                    {"reasonClass": "EVIDENCE", "reason": "公安机关取证", "interimMeasure": "封闭现场",
                     "reviewOn": "2026-09-30"}""")
    record Standstill(
            @NotNull PauseReason reasonClass,
            @NotBlank @Size(max = 1000) String reason,
            @NotBlank @Size(max = 1000) String interimMeasure,
            @NotNull LocalDate reviewOn) {

        PauseEntry entry() {
            return new PauseEntry(reasonClass, reason, interimMeasure, reviewOn);
        }
    }

    /**
     * @param reviewOn when it stands still for longer: until when; then the note says why, and is needed
     * @param interimMeasure absent for the one that stands
     */
    @Schema(example = """
                    {"note": "施工队已进场"}""")
    record Resumption(
            @Size(max = 1000) String note, @Size(max = 1000) String interimMeasure, LocalDate reviewOn) {

        static final Resumption PLAIN = new Resumption(null, null, null);
    }

    @PostMapping("/ask-extension")
    @Operation(summary = "Ask for more time, at least two working days before the deadline unless a leader waives that")
    ResponseEntity<Object> ask(Actor actor, @PathVariable CaseNumber number, @RequestBody MoreTime body) {
        return answers.standing(number, actor, asking.ask(number, actor, body.entry()));
    }

    @PostMapping("/waive-notice")
    @Operation(summary = "Let the school ask for an extension on the last days, with the reason")
    ResponseEntity<Object> waive(Actor actor, @PathVariable CaseNumber number, @RequestBody Waiver body) {
        return answers.standing(number, actor, waiving.waive(number, actor, body.note()));
    }

    @PostMapping("/decide-extension")
    @Operation(summary = "Approve or refuse the extension that was asked for")
    ResponseEntity<Object> decide(Actor actor, @PathVariable CaseNumber number, @RequestBody Answer body) {
        return answers.decided(
                number,
                actor,
                "approved",
                body.approved(),
                () -> deciding.decide(number, actor, body.approved(), body.until(), body.note()));
    }

    @PostMapping("/replan")
    @Operation(summary = "Order a new date when the extensions are used up")
    ResponseEntity<Object> replan(Actor actor, @PathVariable CaseNumber number, @RequestBody NewDate body) {
        return answers.standing(number, actor, replanning.replan(number, actor, body.until(), body.note()));
    }

    @PostMapping("/pause")
    @Operation(summary = "Let the case stand still until a day of review; all its clocks stop")
    ResponseEntity<Object> pause(Actor actor, @PathVariable CaseNumber number, @RequestBody Standstill body) {
        return answers.standing(number, actor, pausing.pause(number, actor, body.entry()));
    }

    @PostMapping("/resume")
    @Operation(summary = "Let the case go on with the time that each of its clocks had left, or accept it for longer")
    ResponseEntity<Object> resume(
            Actor actor, @PathVariable CaseNumber number, @RequestBody(required = false) Resumption body) {
        return answers.standing(number, actor, resumed(number, actor, body == null ? Resumption.PLAIN : body));
    }

    private Outcome<CaseNumber> resumed(CaseNumber number, Actor actor, Resumption body) {
        return body.reviewOn() == null
                ? resuming.resume(number, actor, body.note())
                : accepting.accept(number, actor, body.note(), body.interimMeasure(), body.reviewOn());
    }

    @PostMapping("/decide-deadline")
    @Operation(summary = "Keep a served deadline, or move it to where a newly loaded calendar puts it")
    ResponseEntity<Object> decideDeadline(Actor actor, @PathVariable CaseNumber number, @RequestBody Move body) {
        return answers.decided(
                number, actor, "moved", body.moved(), () -> deadlines.decide(number, actor, body.moved(), body.note()));
    }
}
