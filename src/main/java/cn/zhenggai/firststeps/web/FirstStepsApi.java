package cn.zhenggai.firststeps.web;

import cn.zhenggai.firststeps.Finding;
import cn.zhenggai.firststeps.ReadingFirstSteps;
import cn.zhenggai.firststeps.StepLine;
import cn.zhenggai.firststeps.StepProgress;
import cn.zhenggai.firststeps.StepsSheet;
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
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far a new server is, for whatever watches it. */
@RestController
@Tag(name = "Checks")
class FirstStepsApi {

    private final ReadingFirstSteps reading;
    private final Answers answers;
    private final MessageSource messages;

    FirstStepsApi(ReadingFirstSteps reading, Answers answers, MessageSource messages) {
        this.reading = reading;
        this.answers = answers;
        this.messages = messages;
    }

    /** @param needed how many steps people cannot work without */
    record FirstSteps(boolean complete, int needed, int done, List<Step> steps) {}

    /** @param page where it is done, absent for what is done in the settings of the server */
    record Step(
            String key,
            String title,
            boolean needed,
            StepProgress state,
            List<Sentence> findings,
            @Nullable String page) {}

    record Sentence(Finding.Kind kind, String text) {}

    @GetMapping("/api/v1/first-steps")
    @Operation(summary = "What a new server still lacks before people can work with it, and how far it is")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FirstSteps.class)))
    ResponseEntity<Object> firstSteps(Actor actor, HttpServletRequest request) {
        Outcome<StepsSheet> sheet = actor.is(Role.ADMIN)
                ? Outcome.done(reading.sheet(StepsRequest.asking(actor, request)))
                : Outcome.refused(Refusal.forbidden("notAllowed"));
        return answers.of(sheet, this::told);
    }

    private FirstSteps told(StepsSheet sheet) {
        return new FirstSteps(
                sheet.complete(),
                sheet.needed(),
                sheet.done(),
                sheet.steps().stream().map(this::told).toList());
    }

    private Step told(StepLine step) {
        List<Sentence> findings = step.looked().findings().stream()
                .map(each -> new Sentence(
                        each.kind(), said(each.key(), each.arguments().toArray())))
                .toList();
        return new Step(
                step.key(),
                said("firstStep." + step.key()),
                step.needed(),
                step.state(),
                findings,
                step.looked().place());
    }

    private String said(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
