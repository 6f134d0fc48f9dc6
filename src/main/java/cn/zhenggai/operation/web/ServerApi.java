package cn.zhenggai.operation.web;

import cn.zhenggai.operation.Gauge;
import cn.zhenggai.operation.ReadingServerState;
import cn.zhenggai.operation.ServerState;
import cn.zhenggai.operation.WorkState;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the server does what it has to do by the clock, for whatever watches it. */
@RestController
@Tag(name = "Checks")
class ServerApi {

    private final ReadingServerState reading;
    private final Answers answers;

    ServerApi(ReadingServerState reading, Answers answers) {
        this.reading = reading;
        this.answers = answers;
    }

    /** @param ok every work is done in time and nothing that was looked at is bad */
    record ServerCheck(boolean ok, List<WorkCheck> works, List<LookedAt> readings) {

        static ServerCheck of(ServerState state) {
            return new ServerCheck(
                    state.ok(),
                    state.works().stream().map(WorkCheck::of).toList(),
                    state.readings().stream()
                            .map(reading -> new LookedAt(reading.name(), reading.level()))
                            .toList());
        }
    }

    /** @param completedAt when it was last done to its end, absent when never */
    record WorkCheck(
            String name,
            long everySeconds,
            WorkState.Condition condition,
            Instant completedAt,
            Instant troubledSince,
            String failure) {

        static WorkCheck of(WorkState work) {
            return new WorkCheck(
                    work.name(),
                    work.everySeconds(),
                    work.condition(),
                    work.completedAt(),
                    work.troubledSince(),
                    work.failure());
        }
    }

    record LookedAt(String name, Gauge.Level level) {}

    @GetMapping("/api/v1/checks/server")
    @Operation(
            summary =
                    "When each work that is done by the clock was last done, and what else is not well with the server")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ServerCheck.class)))
    ResponseEntity<Object> server(Actor actor) {
        Outcome<ServerState> state =
                actor.is(Role.ADMIN) ? Outcome.done(reading.state()) : Outcome.refused(Refusal.forbidden("notAllowed"));
        return answers.of(state, ServerCheck::of);
    }
}
