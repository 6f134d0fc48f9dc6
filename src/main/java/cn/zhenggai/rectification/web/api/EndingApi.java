package cn.zhenggai.rectification.web.api;

import cn.zhenggai.rectification.dossier.CaseEnding;
import cn.zhenggai.rectification.ending.TerminatingCase;
import cn.zhenggai.rectification.ending.TerminationEntry;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What ends a case without its having been rectified. */
@RestController
@RequestMapping(CaseAnswers.CASES + "/{number}")
@Tag(name = "Actions")
@ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Standing.class)))
class EndingApi {

    private final TerminatingCase terminating;
    private final CaseAnswers answers;

    EndingApi(TerminatingCase terminating, CaseAnswers answers) {
        this.terminating = terminating;
        this.answers = answers;
    }

    /** @param documents ids of uploaded files that prove it */
    @Schema(example = """
            {"kind": "DEMOLISHED", "reason": "食堂已整体拆除", "documents": [44]}""")
    record Termination(
            @NotNull CaseEnding.Kind kind,
            @NotBlank @Size(max = 500) String reason,
            @NotEmpty List<Long> documents) {}

    @PostMapping("/terminate")
    @Operation(summary = "End a case whose school is closed or whose object is demolished or closed down, on proof")
    ResponseEntity<Object> terminate(Actor actor, @PathVariable CaseNumber number, @RequestBody Termination body) {
        TerminationEntry entry = new TerminationEntry(body.kind(), body.reason(), body.documents());
        return answers.standing(number, actor, terminating.terminate(number, actor, entry));
    }
}
