package cn.zhenggai.ranking.web;

import cn.zhenggai.ranking.RankingScope;
import cn.zhenggai.ranking.score.AskingRanking;
import cn.zhenggai.ranking.score.RankingSchools;
import cn.zhenggai.ranking.veto.DecidingVeto;
import cn.zhenggai.ranking.veto.VetoArea;
import cn.zhenggai.ranking.web.RankingReports.ExplainedReport;
import cn.zhenggai.ranking.web.RankingReports.RankingReport;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ranking of schools for programs. */
@RestController
@RequestMapping("/api/v1/ranking")
@Tag(name = "Ranking", description = "Schools of a period in their order (半期评比), each point with its cases")
class RankingApi {

    private final AskingRanking asking;
    private final RankingSchools ranking;
    private final DecidingVeto deciding;
    private final Answers answers;

    RankingApi(AskingRanking asking, RankingSchools ranking, DecidingVeto deciding, Answers answers) {
        this.asking = asking;
        this.ranking = ranking;
        this.deciding = deciding;
        this.answers = answers;
    }

    /** @param year the calendar year in which the school year begins */
    @Schema(example = """
            {"year": 2026, "area": "SAFETY", "reason": "发生安全责任事故"}""")
    record NewVeto(
            @NotNull Integer year,
            @NotNull VetoArea area,
            @NotBlank @Size(max = 1000) String reason) {}

    @Schema(example = """
            {"reason": "复核后认定非学校责任"}""")
    record LiftedVeto(@NotBlank @Size(max = 1000) String reason) {}

    /** @param school whose veto was set or lifted */
    record VetoDecided(String school) {}

    @GetMapping
    @Operation(summary = "The schools that the caller sees, at their places among all that are meant")
    @Parameters({
        @Parameter(
                name = "on",
                in = ParameterIn.QUERY,
                description =
                        "Up to the end of which day, as it was known then; the last of a period that is over, else now",
                schema = @Schema(type = "string", format = "date")),
        @Parameter(
                name = "from",
                in = ParameterIn.QUERY,
                description = "First day of the period; that of the half year when it is absent",
                schema = @Schema(type = "string", format = "date")),
        @Parameter(
                name = "until",
                in = ParameterIn.QUERY,
                description = "Last day of the period; that of the half year when it is absent",
                schema = @Schema(type = "string", format = "date")),
        @Parameter(
                name = "township",
                in = ParameterIn.QUERY,
                description = "Ids, or none",
                array = @ArraySchema(schema = @Schema(type = "string"))),
        @Parameter(
                name = "kind",
                in = ParameterIn.QUERY,
                description = "Kinds of schools in the bureau's words, or none",
                array = @ArraySchema(schema = @Schema(type = "string")))
    })
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RankingReport.class)))
    ResponseEntity<Object> rankSchools(
            Actor actor, @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked) {
        RankingScope.of(actor);
        return answers.of(
                asking.question(asked, actor).map(question -> ranking.of(question, actor)), RankingReport::of);
    }

    @GetMapping("/schools/{code}")
    @Operation(summary = "Why one school stands where it stands: each deduction with its cases")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ExplainedReport.class)))
    ResponseEntity<Object> explainSchool(
            Actor actor,
            @PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate on,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate until) {
        RankingScope.of(actor);
        return answers.of(
                asking.question(days(on, from, until), actor).map(question -> ranking.explained(code, question, actor)),
                ExplainedReport::of);
    }

    @PostMapping("/schools/{code}/vetoes")
    @Operation(summary = "Veto the school's assessment of a school year; for the director")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VetoDecided.class)))
    ResponseEntity<Object> vetoSchool(Actor actor, @PathVariable String code, @RequestBody NewVeto body) {
        return answers.of(deciding.set(code, actor, body.year(), body.area(), body.reason()), VetoDecided::new);
    }

    @PostMapping("/vetoes/{id}/lift")
    @Operation(summary = "Lift a veto for a reason; for the director")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VetoDecided.class)))
    ResponseEntity<Object> liftVeto(Actor actor, @PathVariable long id, @RequestBody LiftedVeto body) {
        return answers.of(deciding.lift(id, actor, body.reason()), VetoDecided::new);
    }

    static Map<String, List<String>> days(@Nullable LocalDate on, @Nullable LocalDate from, @Nullable LocalDate until) {
        Map<String, List<String>> asked = new HashMap<>();
        put(asked, "on", on);
        put(asked, "from", from);
        put(asked, "until", until);
        return asked;
    }

    private static void put(Map<String, List<String>> asked, String word, @Nullable LocalDate day) {
        if (day != null) {
            asked.put(word, List.of(day.toString()));
        }
    }
}
