package cn.zhenggai.arrangement.web;

import cn.zhenggai.arrangement.Arranging;
import cn.zhenggai.arrangement.FinishingPart;
import cn.zhenggai.arrangement.PartEntry;
import cn.zhenggai.arrangement.PartOfWork;
import cn.zhenggai.arrangement.Protection;
import cn.zhenggai.arrangement.ReadingArrangement;
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

/** How a school arranges the work on a case, for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Arrangements")
class ArrangementApi {

    private final ReadingArrangement reading;
    private final Arranging arranging;
    private final FinishingPart finishing;
    private final Answers answers;

    ArrangementApi(ReadingArrangement reading, Arranging arranging, FinishingPart finishing, Answers answers) {
        this.reading = reading;
        this.arranging = arranging;
        this.finishing = finishing;
        this.answers = answers;
    }

    record ArrangedCase(CaseNumber number, List<PartOfWork> parts, List<Protection> protections) {}

    /** @param person of the school; {@code until} at the latest the deadline of the case */
    @Schema(example = """
            {"what": "更换三楼两具灭火器", "person": 41, "until": "2026-09-10"}""")
    record NewPart(
            @NotBlank @Size(max = 300) String what,
            @NotNull Long person,
            @NotNull LocalDate until) {}

    /** @param photos ids of uploaded photos of the protection */
    @Schema(example = """
            {"measure": "拉警戒线并派人值守", "photos": [44]}""")
    record NewProtection(@NotBlank @Size(max = 1000) String measure, List<Long> photos) {}

    @Schema(example = """
            {"note": "已更换"}""")
    record FinishedPart(@NotBlank @Size(max = 500) String note) {}

    @GetMapping("/cases/{number}/arrangement")
    @Operation(summary = "The parts of the work on a case, and what protects people meanwhile")
    ArrangedCase arrangement(Actor actor, @PathVariable CaseNumber number) {
        return told(actor, number);
    }

    @PostMapping("/cases/{number}/divide-work")
    @Operation(summary = "Give a part of the work to somebody of the school")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ArrangedCase.class)))
    ResponseEntity<Object> divideWork(Actor actor, @PathVariable CaseNumber number, @RequestBody NewPart body) {
        return answers.of(
                arranging.divide(number, actor, new PartEntry(body.what(), body.person(), body.until())),
                done -> told(actor, number));
    }

    @PostMapping("/cases/{number}/protect-meanwhile")
    @Operation(summary = "Say how people are kept safe until the hazard is gone")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ArrangedCase.class)))
    ResponseEntity<Object> protectMeanwhile(
            Actor actor, @PathVariable CaseNumber number, @RequestBody NewProtection body) {
        return answers.of(arranging.protect(number, actor, body.measure(), body.photos()), done -> told(actor, number));
    }

    @GetMapping("/my-parts")
    @Operation(summary = "The parts of the work that are the caller's own, open ones first")
    List<PartOfWork> myParts(Actor actor) {
        return reading.mine(actor);
    }

    @PostMapping("/my-parts/{id}/finish")
    @Operation(summary = "Say that a part of the caller's own is done")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FinishedAnswer.class)))
    ResponseEntity<Object> finishPart(Actor actor, @PathVariable long id, @RequestBody FinishedPart body) {
        return answers.of(finishing.finish(id, actor, body.note()), FinishedAnswer::new);
    }

    record FinishedAnswer(CaseNumber number) {}

    private ArrangedCase told(Actor actor, CaseNumber number) {
        ReadingArrangement.Arrangement arrangement = reading.of(number, actor);
        return new ArrangedCase(number, arrangement.parts(), arrangement.protections());
    }
}
