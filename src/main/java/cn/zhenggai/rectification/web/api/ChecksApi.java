package cn.zhenggai.rectification.web.api;

import cn.zhenggai.rectification.proof.LogFault;
import cn.zhenggai.rectification.proof.VerifyingLog;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.handling.Costly;
import cn.zhenggai.task.ComparingWork;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Proofs that what is kept is what happened; each reads everything, so they are for the few who answer for it. */
@RestController
@RequestMapping("/api/v1/checks")
@Tag(name = "Checks", description = "Proofs that nothing was changed and nothing is missing")
class ChecksApi {

    private final VerifyingLog log;
    private final ComparingWork work;
    private final Answers answers;

    ChecksApi(VerifyingLog log, ComparingWork work, Answers answers) {
        this.log = log;
        this.work = work;
        this.answers = answers;
    }

    record LogCheck(boolean ok, int cases, int entries, int days, List<LogFault> faults) {

        static LogCheck of(VerifyingLog.Verdict verdict) {
            return new LogCheck(
                    verdict.faults().isEmpty(), verdict.cases(), verdict.entries(), verdict.days(), verdict.faults());
        }
    }

    record WorkCheck(boolean ok, List<String> differences) {}

    @Costly
    @GetMapping("/log")
    @Operation(
            summary =
                    "Follow the log of every case along its hashes and hold it against the days that were closed, hold the evidence against what was signed for, read every "
                            + "file through, and name what was changed or is missing")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LogCheck.class)))
    ResponseEntity<Object> log(Actor actor) {
        return answers.of(entitled(actor, () -> LogCheck.of(log.verify())), check -> check);
    }

    @Costly
    @GetMapping("/work-items")
    @Operation(summary = "Hold all work items against the tasks that the process has open")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WorkCheck.class)))
    ResponseEntity<Object> workItems(Actor actor) {
        return answers.of(
                entitled(actor, work::differences), differences -> new WorkCheck(differences.isEmpty(), differences));
    }

    private static <T> Outcome<T> entitled(Actor actor, Supplier<T> check) {
        return actor.isAny(Role.AUDITOR, Role.REGISTRAR, Role.DIRECTOR, Role.ADMIN)
                ? Outcome.done(check.get())
                : Outcome.refused(Refusal.forbidden("notAllowed"));
    }
}
