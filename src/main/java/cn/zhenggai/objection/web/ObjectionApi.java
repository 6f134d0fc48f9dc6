package cn.zhenggai.objection.web;

import cn.zhenggai.objection.DecidingObjection;
import cn.zhenggai.objection.ObjectingToOrder;
import cn.zhenggai.objection.ObjectionAnswer;
import cn.zhenggai.objection.ObjectionEntry;
import cn.zhenggai.objection.ObjectionSubject;
import cn.zhenggai.objection.ObjectionView;
import cn.zhenggai.objection.ReadingObjections;
import cn.zhenggai.objection.WithdrawingObjection;
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
import org.springframework.web.bind.annotation.RestController;

/** The objections to one order for programs. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
@Tag(name = "Objections")
class ObjectionApi {

    private final ReadingObjections reading;
    private final ObjectingToOrder objecting;
    private final DecidingObjection deciding;
    private final WithdrawingObjection withdrawing;
    private final Answers answers;

    ObjectionApi(
            ReadingObjections reading,
            ObjectingToOrder objecting,
            DecidingObjection deciding,
            WithdrawingObjection withdrawing,
            Answers answers) {
        this.reading = reading;
        this.objecting = objecting;
        this.deciding = deciding;
        this.withdrawing = withdrawing;
        this.answers = answers;
    }

    /**
     * @param lastDay until when the order may be objected to, null while it is not received
     * @param objections in the order in which they were raised
     */
    record CaseObjections(CaseNumber number, LocalDate lastDay, List<ObjectionView> objections) {}

    /**
     * @param facts with the reasons
     * @param photos ids of uploaded pictures, and {@code documents} of uploaded files, that prove it
     */
    @Schema(example = """
                    {"subject": "SEVERITY", "facts": "该处不属于疏散通道", "request": "请求改为一般隐患",
                     "photos": [43], "documents": [44]}""")
    record NewObjection(
            @NotNull ObjectionSubject subject,
            @NotBlank @Size(max = 2000) String facts,
            @NotBlank @Size(max = 1000) String request,
            List<Long> photos,
            List<Long> documents) {}

    /** @param until the new last day: needed for another term, possible with another severity */
    @Schema(example = """
            {"outcome": "KEPT", "reason": "经现场复核，原认定无误"}""")
    record NewAnswer(
            @NotNull ObjectionAnswer.Kind outcome,
            @NotBlank @Size(max = 2000) String reason,
            LocalDate until) {}

    @Schema(example = """
            {"note": "经现场核对，认定无误"}""")
    record TakenBack(@NotBlank @Size(max = 500) String note) {}

    @GetMapping("/objections")
    @Operation(summary = "Every objection to an order and its answer")
    CaseObjections caseObjections(Actor actor, @PathVariable CaseNumber number) {
        return told(actor, number);
    }

    @PostMapping("/object")
    @Operation(summary = "Object to an order within the days for that; the work goes on meanwhile")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseObjections.class)))
    ResponseEntity<Object> objectToOrder(Actor actor, @PathVariable CaseNumber number, @RequestBody NewObjection body) {
        ObjectionEntry entry =
                new ObjectionEntry(body.subject(), body.facts(), body.request(), body.photos(), body.documents());
        return answers.of(objecting.object(number, actor, entry), done -> told(actor, number));
    }

    @PostMapping("/decide-objection")
    @Operation(summary = "Answer an objection; for the deputy, or the director where the deputy signed the order")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseObjections.class)))
    ResponseEntity<Object> decideObjection(Actor actor, @PathVariable CaseNumber number, @RequestBody NewAnswer body) {
        ObjectionAnswer answer = new ObjectionAnswer(body.outcome(), body.reason(), body.until());
        return answers.of(deciding.decide(number, actor, answer), done -> told(actor, number));
    }

    @PostMapping("/withdraw-objection")
    @Operation(summary = "Take back an objection that nobody has answered; a clock that stood still for it goes on")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseObjections.class)))
    ResponseEntity<Object> withdrawObjection(
            Actor actor, @PathVariable CaseNumber number, @RequestBody TakenBack body) {
        return answers.of(withdrawing.withdraw(number, actor, body.note()), done -> told(actor, number));
    }

    private CaseObjections told(Actor actor, CaseNumber number) {
        ReadingObjections.Told told = reading.of(number, actor);
        return new CaseObjections(number, told.lastDay(), told.objections());
    }
}
