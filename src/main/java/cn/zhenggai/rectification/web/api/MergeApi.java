package cn.zhenggai.rectification.web.api;

import cn.zhenggai.rectification.opening.MergingCase;
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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Two cases about the same thing become one. */
@RestController
@RequestMapping(CaseAnswers.CASES + "/{number}")
@Tag(name = "Actions")
@ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Standing.class)))
class MergeApi {

    private final MergingCase merging;
    private final CaseAnswers answers;

    MergeApi(MergingCase merging, CaseAnswers answers) {
        this.merging = merging;
        this.answers = answers;
    }

    /** @param into the case that goes on */
    @Schema(example = """
            {"into": "RC-2026-000417", "reason": "同一问题"}""")
    record Merger(
            @NotNull CaseNumber into,
            @NotBlank @Size(max = 500) String reason) {}

    @PostMapping("/merge")
    @Operation(summary = "Let this case go into another of the same school; the earlier deadline holds there")
    ResponseEntity<Object> merge(Actor actor, @PathVariable CaseNumber number, @RequestBody Merger body) {
        return answers.standing(number, actor, merging.merge(number, body.into(), actor, body.reason()));
    }
}
