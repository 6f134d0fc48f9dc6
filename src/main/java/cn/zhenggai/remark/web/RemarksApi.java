package cn.zhenggai.remark.web;

import cn.zhenggai.inspection.RemarkKind;
import cn.zhenggai.remark.AnswerToAdvice;
import cn.zhenggai.remark.AnsweringRemark;
import cn.zhenggai.remark.MakingRemark;
import cn.zhenggai.remark.ReadingRemarks;
import cn.zhenggai.remark.Remark;
import cn.zhenggai.remark.RemarkAnswer;
import cn.zhenggai.remark.RemarkEntry;
import cn.zhenggai.remark.RemarkFilter;
import cn.zhenggai.remark.RemarkNotFound;
import cn.zhenggai.remark.RemarkRights;
import cn.zhenggai.remark.SettlingRemark;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Slice;
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

/** Criticism and advice, for programs. */
@RestController
@RequestMapping("/api/v1/remarks")
@Tag(name = "Criticism and advice")
class RemarksApi {

    private static final int PAGE = 50;

    private final ReadingRemarks reading;
    private final MakingRemark making;
    private final AnsweringRemark answering;
    private final SettlingRemark settling;
    private final Answers answers;

    RemarksApi(
            ReadingRemarks reading,
            MakingRemark making,
            AnsweringRemark answering,
            SettlingRemark settling,
            Answers answers) {
        this.reading = reading;
        this.making = making;
        this.answering = answering;
        this.settling = settling;
        this.answers = answers;
    }

    /**
     * @param foundOn absent for today
     * @param advice needed for advice
     * @param lookOn when the bureau looks again, absent for twenty working days from now
     */
    @Schema(example = """
            {"kind": "ADVICE", "schoolId": 35, "itemCode": "M02", "place": "安全办", "description": "台账分散在三个本子",
             "advice": "合并为一本，按月装订"}""")
    record NewRemark(
            @NotNull RemarkKind kind,
            @NotNull Long schoolId,
            @NotBlank String itemCode,
            LocalDate foundOn,
            @NotBlank @Size(max = 100) String place,
            @NotBlank @Size(max = 2000) String description,

            @Schema(description = "Needed for advice") @Size(max = 500)
            String advice,

            LocalDate lookOn) {}

    /** @param until by when, of what is planned */
    @Schema(example = """
            {"answer": "DONE", "note": "已合并装订"}""")
    record AdviceAnswer(
            @NotNull RemarkAnswer answer,
            @NotBlank @Size(max = 1000) String note,
            LocalDate until) {}

    /** @param note what was seen */
    @Schema(example = """
            {"note": "现场查看，已落实"}""")
    record Settlement(@NotBlank @Size(max = 1000) String note) {}

    @Schema(example = """
            {"next": "2026-11-20"}""")
    record NextLook(@NotNull LocalDate next) {}

    /** @param note how it looks now; the description of the case */
    @Schema(example = """
            {"note": "仍未落实", "photos": [44]}""")
    record OrderInstead(@NotBlank @Size(max = 2000) String note, List<Long> photos) {}

    record OrderedCase(CaseNumber number) {}

    @GetMapping
    @Operation(summary = "Criticism and advice that the caller may read, latest first")
    Slice<Remark> remarks(
            Actor actor,
            @RequestParam(defaultValue = "ALL") RemarkFilter.View view,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String after) {
        if (!RemarkRights.opensTo(actor)) {
            throw new RemarkNotFound(0);
        }
        return reading.page(actor, new RemarkFilter(view, q), after, PAGE);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One of them")
    Remark remark(Actor actor, @PathVariable long id) {
        return reading.one(id, actor);
    }

    @PostMapping
    @Operation(summary = "Criticise or advise a school")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Remark.class)))
    ResponseEntity<Object> makeRemark(Actor actor, @RequestBody NewRemark body) {
        RemarkEntry entry = new RemarkEntry(
                body.kind(),
                body.schoolId(),
                body.itemCode(),
                body.foundOn(),
                body.place(),
                body.description(),
                body.advice(),
                body.lookOn());
        return answers.of(making.make(actor, entry), id -> reading.one(id, actor));
    }

    @PostMapping("/{id}/answer")
    @Operation(summary = "Say what the caller's school makes of an advice")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Remark.class)))
    ResponseEntity<Object> answerRemark(Actor actor, @PathVariable long id, @RequestBody AdviceAnswer body) {
        return answers.of(
                answering.answer(id, actor, new AnswerToAdvice(body.answer(), body.note(), body.until())),
                done -> reading.one(id, actor));
    }

    @PostMapping("/{id}/settle")
    @Operation(summary = "Leave an advice at that, after a look")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Remark.class)))
    ResponseEntity<Object> settleRemark(Actor actor, @PathVariable long id, @RequestBody Settlement body) {
        return answers.of(settling.settle(id, actor, body.note()), done -> reading.one(id, actor));
    }

    @PostMapping("/{id}/look-later")
    @Operation(summary = "Put the next look at an advice on another day")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Remark.class)))
    ResponseEntity<Object> lookLater(Actor actor, @PathVariable long id, @RequestBody NextLook body) {
        return answers.of(settling.lookLater(id, actor, body.next()), done -> reading.one(id, actor));
    }

    @PostMapping("/{id}/order")
    @Operation(summary = "Order what was advised; it becomes a case")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderedCase.class)))
    ResponseEntity<Object> orderRemark(Actor actor, @PathVariable long id, @RequestBody OrderInstead body) {
        return answers.of(settling.order(id, actor, body.note(), body.photos()), OrderedCase::new);
    }
}
