package cn.zhenggai.statistics.web.api;

import cn.zhenggai.rectification.RectificationRules.EarlyWarning;
import cn.zhenggai.rectification.RectificationRules.Rising;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.statistics.FiguresScope;
import cn.zhenggai.statistics.measure.CutOff;
import cn.zhenggai.statistics.warning.ReadingWarnings;
import cn.zhenggai.statistics.warning.Warning;
import cn.zhenggai.statistics.warning.Warnings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What rises against its own past, for programs. */
@RestController
@RequestMapping("/api/v1/figures/warnings")
@Tag(name = "Figures")
class WarningsApi {

    private final ReadingWarnings reading;
    private final Answers answers;
    private final Clock clock;

    WarningsApi(ReadingWarnings reading, Answers answers, Clock clock) {
        this.reading = reading;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * @param daysKnown of how many days anything is known; with less than twice the days of its rule nothing rises
     * @param rules by which it is told, of the decision table {@code early-warning}
     */
    record WarningsReport(
            LocalDate today, FiguresScope scope, int daysKnown, Map<Rising, EarlyWarning> rules, List<Risen> warnings) {

        static WarningsReport of(Warnings found, FiguresScope scope) {
            return new WarningsReport(
                    found.cut().day(),
                    scope,
                    found.daysKnown(),
                    found.rules(),
                    found.lines().stream().map(Risen::of).toList());
        }
    }

    /**
     * @param keys to narrow figures by
     * @param found from {@code from} until {@code until}, {@code open} of which are not ended
     * @param before in the {@code daysBefore} days before {@code from}
     * @param latest of those found
     */
    record Risen(
            Rising subject,
            String name,
            Map<String, String> keys,
            LocalDate from,
            LocalDate until,
            int found,
            int open,
            int before,
            int daysBefore,
            CaseNumber latest) {

        static Risen of(Warning warning) {
            return new Risen(
                    warning.subject(),
                    warning.name(),
                    warning.now().filter().keys().entrySet().stream()
                            .collect(Collectors.toMap(
                                    key -> key.getKey().word(),
                                    key -> key.getValue().iterator().next())),
                    warning.now().period().first(),
                    warning.now().period().last(),
                    warning.found(),
                    warning.open(),
                    warning.before(),
                    warning.daysBefore(),
                    warning.latest());
        }
    }

    /**
     * @param on up to the end of which day, as it was known then; now when it is absent
     * @throws cn.zhenggai.shared.NotFound for whoever has no figures
     */
    @GetMapping
    @Operation(summary = "Items, places, schools and townships that rise against their own past, the steepest first")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WarningsReport.class)))
    ResponseEntity<Object> warnings(
            Actor actor, @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on) {
        FiguresScope scope = FiguresScope.of(actor);
        return answers.of(
                CutOff.of(on, clock).map(cut -> reading.of(cut, actor)), found -> WarningsReport.of(found, scope));
    }
}
