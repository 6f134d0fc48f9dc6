package cn.zhenggai.statistics.web.api;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.statistics.FiguresScope;
import cn.zhenggai.statistics.flow.CountedStep;
import cn.zhenggai.statistics.flow.Flow;
import cn.zhenggai.statistics.flow.FlowFilter;
import cn.zhenggai.statistics.flow.FlowStep;
import cn.zhenggai.statistics.flow.ReadingFlow;
import cn.zhenggai.statistics.flow.ReadingSteps;
import cn.zhenggai.statistics.flow.StepCount;
import cn.zhenggai.statistics.flow.StepKey;
import cn.zhenggai.statistics.measure.AskingFigures;
import cn.zhenggai.task.Step;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the time of cases goes, and the steps behind each number, for programs. */
@RestController
@RequestMapping("/api/v1/figures/flow")
@Tag(name = "Figures")
class FlowApi {

    private static final int PAGE = 50;

    private final AskingFigures asking;
    private final ReadingFlow reading;
    private final ReadingSteps counting;
    private final Answers answers;

    FlowApi(AskingFigures asking, ReadingFlow reading, ReadingSteps counting, Answers answers) {
        this.asking = asking;
        this.reading = reading;
        this.counting = counting;
        this.answers = answers;
    }

    /**
     * @param today the day up to which it counts; steps were taken from {@code from} until {@code until}
     * @param past whether that day is over, so that nothing of it ever changes
     * @param hours for which cases waited, by whose they were
     */
    record FlowReport(
            LocalDate today,
            boolean past,
            LocalDate from,
            LocalDate until,
            FiguresScope scope,
            Map<Step.Side, Long> hours,
            List<StepLine> steps) {

        static FlowReport of(Flow flow) {
            return new FlowReport(
                    flow.question().cut().day(),
                    flow.question().cut().past(),
                    flow.question().period().first(),
                    flow.question().period().last(),
                    flow.scope(),
                    flow.hours(),
                    flow.steps().stream().map(StepLine::of).toList());
        }
    }

    /**
     * @param inside of cases that schools mend and confirm by themselves
     * @param counts {@code WAITING} at the cut-off, {@code DONE} in the period, and parts of either
     * @param medianHours with one decimal, like the others, without the time for which cases stood still; absent when none was taken
     * @param oldest since when the longest waits
     */
    record StepLine(
            Step step,
            boolean inside,
            Step.Side side,
            Map<StepCount, Integer> counts,
            @Nullable BigDecimal meanHours,
            @Nullable BigDecimal medianHours,
            @Nullable BigDecimal nineOfTenHours,
            @Nullable Instant oldest) {

        static StepLine of(FlowStep step) {
            return new StepLine(
                    step.key().step(),
                    step.key().inside(),
                    step.key().side(),
                    step.counts(),
                    step.time().mean(),
                    step.time().median(),
                    step.time().nineOfTen(),
                    step.oldest());
        }
    }

    /** @param steps how many there are in all: the number itself */
    record StepsReport(int steps, Slice<CountedStep> page) {}

    @AsksFigures
    @GetMapping
    @Operation(
            summary = "How long cases waited at each step in a period, how many wait there, and where they turned back")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FlowReport.class)))
    ResponseEntity<Object> flow(
            Actor actor, @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked) {
        opened(actor);
        return answers.of(asking.question(asked, actor).map(question -> reading.of(question, actor)), FlowReport::of);
    }

    /** @param step all steps when it is absent */
    @AsksFigures
    @GetMapping("/steps")
    @Operation(summary = "The steps behind one number, who waits longest first")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StepsReport.class)))
    ResponseEntity<Object> steps(
            Actor actor,
            @RequestParam(defaultValue = "WAITING") StepCount count,
            @RequestParam(required = false) @Nullable Step step,
            @RequestParam(defaultValue = "false") boolean inside,
            @RequestParam(required = false) String after,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked) {
        opened(actor);
        StepKey key = step == null ? null : new StepKey(step, inside);
        return answers.of(
                asking.question(asked, actor).map(question -> new FlowFilter(key, count, question)),
                filter -> new StepsReport(counting.count(actor, filter), counting.page(actor, filter, after, PAGE)));
    }

    private static void opened(Actor actor) {
        if (!FiguresScope.opensTo(actor)) {
            throw new NotFound("Not for this reader");
        }
    }
}
