package cn.zhenggai.notification.web;

import cn.zhenggai.notification.outbox.OutboxState;
import cn.zhenggai.notification.outbox.ReadingOutbox;
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

/** Whether mails and posts leave the house, for whatever watches the server. */
@RestController
@Tag(name = "Checks")
class OutboxApi {

    private final ReadingOutbox outbox;
    private final Answers answers;

    OutboxApi(ReadingOutbox outbox, Answers answers) {
        this.outbox = outbox;
        this.answers = answers;
    }

    /**
     * @param ok nothing is stuck and nothing was given up
     * @param oldestDue since when something waits that should have left, absent when nothing does
     */
    record OutboxCheck(
            boolean ok,
            boolean mailConfigured,
            int robots,
            boolean stuck,
            Instant oldestDue,
            int failed,
            int badAddresses,
            List<OutboxState.Count> counts) {

        static OutboxCheck of(OutboxState state) {
            return new OutboxCheck(
                    state.ok(),
                    state.mailOn(),
                    state.robots().size(),
                    state.stuck(),
                    state.oldestDue(),
                    state.failed(),
                    state.badAddresses().size(),
                    state.counts());
        }
    }

    @GetMapping("/api/v1/checks/outbox")
    @Operation(summary = "How many mails and posts were sent, wait or were given up, and whether the outbox is stuck")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OutboxCheck.class)))
    ResponseEntity<Object> outbox(Actor actor) {
        Outcome<OutboxState> state =
                actor.is(Role.ADMIN) ? Outcome.done(outbox.state()) : Outcome.refused(Refusal.forbidden("notAllowed"));
        return answers.of(state, OutboxCheck::of);
    }
}
