package cn.zhenggai.statistics.web.api;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.statistics.FiguresScope;
import cn.zhenggai.statistics.analysis.Analysing;
import cn.zhenggai.statistics.analysis.Analysis;
import cn.zhenggai.statistics.analysis.Indicator;
import cn.zhenggai.statistics.analysis.Line;
import cn.zhenggai.statistics.counted.Counted;
import cn.zhenggai.statistics.counted.CountedCase;
import cn.zhenggai.statistics.counted.CountedFilter;
import cn.zhenggai.statistics.counted.ReadingCounted;
import cn.zhenggai.statistics.coverage.Coverage;
import cn.zhenggai.statistics.coverage.CoverageLine;
import cn.zhenggai.statistics.coverage.ReadingCoverage;
import cn.zhenggai.statistics.measure.AskingFigures;
import cn.zhenggai.statistics.measure.Dimension;
import cn.zhenggai.statistics.measure.Measure;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures of any period, cut by anything, and the cases behind each of them, for programs. */
@RestController
@RequestMapping("/api/v1/figures")
@Tag(name = "Figures")
class AnalysisApi {

    private static final int PAGE = 50;

    private final AskingFigures asking;
    private final Analysing analysing;
    private final ReadingCounted reading;
    private final ReadingCoverage covering;
    private final Answers answers;

    AnalysisApi(
            AskingFigures asking,
            Analysing analysing,
            ReadingCounted reading,
            ReadingCoverage covering,
            Answers answers) {
        this.covering = covering;
        this.asking = asking;
        this.analysing = analysing;
        this.reading = reading;
        this.answers = answers;
    }

    /**
     * @param today the day up to which they count
     * @param past whether it is over, so that they never change
     * @param lines parts that have anything to count; {@code total} is their sum
     */
    record AnalysisReport(
            LocalDate today,
            boolean past,
            LocalDate from,
            LocalDate until,
            FiguresScope scope,
            Dimension by,
            List<AnalysisLine> lines,
            AnalysisLine total) {

        static AnalysisReport of(Analysis found) {
            return new AnalysisReport(
                    found.question().cut().day(),
                    found.question().cut().past(),
                    found.question().period().first(),
                    found.question().period().last(),
                    found.scope(),
                    found.by(),
                    found.worstFirst(Indicator.FOUND).stream()
                            .map(AnalysisLine::of)
                            .toList(),
                    AnalysisLine.of(found.total()));
        }
    }

    /**
     * @param key to narrow by; none for what belongs to none; absent, like its name, for the whole
     * @param counts by measure: cases, unless it counts rounds, steps, tenths of days or yuan
     * @param indicators as pages print them: per cent and days with one decimal, money in ten thousand yuan; absent where there is
     *     nothing to divide by
     */
    record AnalysisLine(
            @Nullable String key, @Nullable String name, Map<Measure, Long> counts, Map<Indicator, Number> indicators) {

        static AnalysisLine of(Line line) {
            Map<Indicator, Number> indicators = new EnumMap<>(Indicator.class);
            for (Indicator indicator : Indicator.values()) {
                Number number = indicator.number(line);
                if (number != null) {
                    indicators.put(indicator, number);
                }
            }
            return new AnalysisLine(line.key(), line.name(), line.tally().counts(), indicators);
        }
    }

    /**
     * @param cases how many there are in all
     * @param sum how large the number is: the same, unless it counts rounds, steps, tenths of days or yuan
     */
    record CountedReport(int cases, long sum, Slice<CountedCase> page) {}

    /** @param lines townships, the least covered first; {@code total} is their sum */
    record CoverageReport(
            LocalDate today, LocalDate from, LocalDate until, List<CoveredPart> lines, CoveredPart total) {

        static CoverageReport of(Coverage found) {
            return new CoverageReport(
                    found.question().cut().day(),
                    found.question().period().first(),
                    found.question().period().last(),
                    found.lines().stream().map(CoveredPart::of).toList(),
                    CoveredPart.of(found.total()));
        }
    }

    /**
     * @param schools open at the cut-off, {@code visited} of them with a record of the period
     * @param found hazards of the period that others than the schools found
     */
    record CoveredPart(@Nullable String key, @Nullable String name, int schools, int visited, int found) {

        static CoveredPart of(CoverageLine line) {
            return new CoveredPart(line.key(), line.name(), line.schools(), line.visited(), line.found());
        }
    }

    @AsksFigures
    @GetMapping("/coverage")
    @Operation(summary = "How many schools of each township somebody has been to in a period")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CoverageReport.class)))
    ResponseEntity<Object> coverage(
            Actor actor, @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked) {
        if (!FiguresScope.opensTo(actor)) {
            throw new NotFound("Not for this reader");
        }
        return answers.of(
                asking.question(asked, actor).map(question -> covering.by(Dimension.TOWNSHIP, question, actor)),
                CoverageReport::of);
    }

    /** @param by township when it is absent */
    @AsksFigures
    @GetMapping("/analysis")
    @Operation(summary = "Figures of a period as they were at a cut-off, cut by one dimension")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AnalysisReport.class)))
    ResponseEntity<Object> analysis(
            Actor actor,
            @RequestParam(defaultValue = "TOWNSHIP") Dimension by,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked) {
        if (!FiguresScope.opensTo(actor) || !by.opensTo(actor)) {
            throw new NotFound("Not for this reader");
        }
        return answers.of(
                asking.question(asked, actor)
                        .map(question -> analysing.by(by, question, EnumSet.allOf(Measure.class), actor)),
                AnalysisReport::of);
    }

    @AsksFigures
    @GetMapping("/cases")
    @Operation(summary = "The cases behind one number, as they were at the cut-off")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CountedReport.class)))
    ResponseEntity<Object> countedCases(
            Actor actor,
            @RequestParam(defaultValue = "FOUND") Measure measure,
            @RequestParam(required = false) String after,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked) {
        if (!FiguresScope.opensTo(actor)) {
            throw new NotFound("Not for this reader");
        }
        return answers.of(
                asking.question(asked, actor).map(question -> new CountedFilter(measure, question)), filter -> {
                    Counted counted = reading.count(actor, filter);
                    return new CountedReport(counted.cases(), counted.sum(), reading.page(actor, filter, after, PAGE));
                });
    }
}
