package cn.zhenggai.rectification.web.api;

import cn.zhenggai.rectification.Opinion;
import cn.zhenggai.rectification.plan.ReviewingPlan;
import cn.zhenggai.rectification.verification.ApprovingClosure;
import cn.zhenggai.rectification.verification.NamingVerifiers;
import cn.zhenggai.rectification.verification.ReturningForProof;
import cn.zhenggai.rectification.verification.VerifyingWork;
import cn.zhenggai.shared.Actor;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the bureau decides about the school's work. */
@RestController
@RequestMapping(CaseAnswers.CASES + "/{number}")
@Tag(name = "Actions")
@ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Standing.class)))
class VerificationApi {

    private final ReviewingPlan reviewing;
    private final NamingVerifiers naming;
    private final VerifyingWork verifying;
    private final ReturningForProof returning;
    private final ApprovingClosure approving;
    private final CaseAnswers answers;

    VerificationApi(
            ReviewingPlan reviewing,
            NamingVerifiers naming,
            VerifyingWork verifying,
            ReturningForProof returning,
            ApprovingClosure approving,
            CaseAnswers answers) {
        this.reviewing = reviewing;
        this.naming = naming;
        this.verifying = verifying;
        this.returning = returning;
        this.approving = approving;
        this.answers = answers;
    }

    /** @param note needed when the answer is no */
    @Schema(example = """
            {"approved": true, "note": "同意"}""")
    record Decision(
            @NotNull Boolean approved, @Size(max = 1000) String note) {}

    /** @param position whose place is filled, from 1 */
    @Schema(example = """
            {"position": 1, "person": 43}""")
    record Naming(@NotNull Integer position, @NotNull Long person) {}

    /**
     * @param graceUntil last day of grace, for a rejection only
     * @param documents ids of uploaded files, such as the report of an expert
     */
    @Schema(example = """
            {"passed": true, "opinion": "已整改到位", "photos": [63]}""")
    record Inspected(
            @NotNull Boolean passed,
            @NotBlank @Size(max = 1000) String opinion,
            LocalDate graceUntil,
            List<Long> photos,
            List<Long> documents) {

        Opinion signed() {
            return new Opinion(passed, opinion, graceUntil, photos, documents);
        }
    }

    @Schema(example = """
            {"note": "缺少消防器材购置发票和照片"}""")
    record MissingProof(@NotBlank @Size(max = 1000) String note) {}

    @PostMapping("/review-plan")
    @Operation(summary = "Approve the plan, or return it with what is missing")
    ResponseEntity<Object> reviewPlan(Actor actor, @PathVariable CaseNumber number, @RequestBody Decision body) {
        return answers.decided(
                number,
                actor,
                "approved",
                body.approved(),
                () -> reviewing.review(number, actor, body.approved(), body.note()));
    }

    @PostMapping("/name-verifiers")
    @Operation(summary = "Put somebody in the place of a re-inspector who has not signed yet")
    ResponseEntity<Object> nameVerifiers(Actor actor, @PathVariable CaseNumber number, @RequestBody Naming body) {
        return answers.decided(
                number,
                actor,
                "position",
                body.position(),
                () -> naming.name(number, actor, body.position(), body.person()));
    }

    @PostMapping("/verify")
    @Operation(summary = "Sign what was found on site; the round is decided when all have signed, and one no is a no")
    ResponseEntity<Object> verify(Actor actor, @PathVariable CaseNumber number, @RequestBody Inspected body) {
        return answers.decided(
                number, actor, "passed", body.passed(), () -> verifying.verify(number, actor, body.signed()));
    }

    @PostMapping("/return-for-proof")
    @Operation(
            summary = "Send a submission back without a visit for missing proof; counts as rejected, not twice running")
    ResponseEntity<Object> returnForProof(
            Actor actor, @PathVariable CaseNumber number, @RequestBody MissingProof body) {
        return answers.standing(number, actor, returning.send(number, actor, body.note()));
    }

    @PostMapping("/approve-closure")
    @Operation(summary = "Approve the closure of a major case, or have it looked at again")
    ResponseEntity<Object> approveClosure(Actor actor, @PathVariable CaseNumber number, @RequestBody Decision body) {
        return answers.decided(
                number,
                actor,
                "approved",
                body.approved(),
                () -> approving.review(number, actor, body.approved(), body.note()));
    }
}
