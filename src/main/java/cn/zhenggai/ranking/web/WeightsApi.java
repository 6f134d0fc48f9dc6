package cn.zhenggai.ranking.web;

import cn.zhenggai.ranking.RankingScope;
import cn.zhenggai.ranking.score.AskingRanking;
import cn.zhenggai.ranking.score.RankingSchools;
import cn.zhenggai.ranking.score.Standing;
import cn.zhenggai.ranking.score.Trial;
import cn.zhenggai.ranking.weights.Criterion;
import cn.zhenggai.ranking.weights.Edition;
import cn.zhenggai.ranking.weights.PublishingWeights;
import cn.zhenggai.ranking.weights.Weight;
import cn.zhenggai.ranking.weights.WeightEditions;
import cn.zhenggai.ranking.weights.Weights;
import cn.zhenggai.ranking.weights.WithdrawingWeights;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What faults cost, for programs. */
@RestController
@RequestMapping("/api/v1/ranking/weights")
@Tag(name = "Ranking")
class WeightsApi {

    private final WeightEditions editions;
    private final PublishingWeights publishing;
    private final WithdrawingWeights withdrawing;
    private final AskingRanking asking;
    private final RankingSchools ranking;
    private final Answers answers;

    WeightsApi(
            WeightEditions editions,
            PublishingWeights publishing,
            WithdrawingWeights withdrawing,
            AskingRanking asking,
            RankingSchools ranking,
            Answers answers) {
        this.editions = editions;
        this.publishing = publishing;
        this.withdrawing = withdrawing;
        this.asking = asking;
        this.ranking = ranking;
        this.answers = answers;
    }

    /** @param points for each fault, {@code most} for all of a kind together; with one decimal */
    record WeightLine(
            @NotNull Criterion criterion,
            @NotNull BigDecimal points,
            @NotNull BigDecimal most) {

        static List<WeightLine> of(Weights weights) {
            return weights.of().entrySet().stream()
                    .map(one -> new WeightLine(
                            one.getKey(),
                            one.getValue().points(),
                            one.getValue().most()))
                    .toList();
        }

        /** Refused at the line that is none, or names what another one did. */
        static Outcome<Weights> weights(@Nullable List<WeightLine> lines) {
            Map<Criterion, Weight> weights = new EnumMap<>(Criterion.class);
            Checks checks = new Checks().that(lines != null && !lines.isEmpty(), "weights", "required");
            for (int at = 0; lines != null && at < lines.size(); at++) {
                WeightLine line = lines.get(at);
                String field = "weights[" + at + "].";
                Criterion criterion = line == null ? null : line.criterion();
                checks.that(criterion != null, field + "criterion", "required")
                        .that(criterion == null || !weights.containsKey(criterion), field + "criterion", "weightTwice")
                        .that(line == null || line.points() != null, field + "points", "required")
                        .that(line == null || line.most() != null, field + "most", "required");
                if (criterion != null) {
                    weights.put(criterion, new Weight(line.points(), line.most()));
                }
            }
            return Outcome.unless(checks.refusal(), () -> new Weights(weights));
        }
    }

    /** @param from the first day on which they are in force */
    @Schema(example = """
            {"from": "2027-01-01", "reason": "局党组会议纪要第3号", "weights": [
              {"criterion": "OVERDUE", "points": 2, "most": 30}, {"criterion": "OVERDUE_MAJOR", "points": 3, "most": 15},
              {"criterion": "DONE_LATE", "points": 1, "most": 15}, {"criterion": "ROUNDS_FAILED", "points": 1, "most": 10},
              {"criterion": "RECEIPTS_LATE", "points": 0.5, "most": 5}, {"criterion": "REPEATED", "points": 1, "most": 5},
              {"criterion": "LISTED", "points": 5, "most": 10}, {"criterion": "FALSIFIED", "points": 10, "most": 10}]}""")
    record NewWeights(
            @NotNull LocalDate from,
            @NotBlank @Size(max = 1000) String reason,
            @NotEmpty @Size(max = 20) List<WeightLine> weights) {}

    /** @param periodFrom the first day of the half year of today when it is absent, {@code periodUntil} its last */
    @Schema(example = """
            {"periodFrom": "2026-07-01", "periodUntil": "2026-12-31", "weights": [
              {"criterion": "OVERDUE", "points": 3, "most": 30}, {"criterion": "OVERDUE_MAJOR", "points": 3, "most": 15},
              {"criterion": "DONE_LATE", "points": 1, "most": 15}, {"criterion": "ROUNDS_FAILED", "points": 1, "most": 10},
              {"criterion": "RECEIPTS_LATE", "points": 0.5, "most": 5}, {"criterion": "REPEATED", "points": 1, "most": 5},
              {"criterion": "LISTED", "points": 5, "most": 10}, {"criterion": "FALSIFIED", "points": 10, "most": 10}]}""")
    record TriedWeights(
            LocalDate periodFrom,
            LocalDate periodUntil,
            @NotEmpty @Size(max = 20) List<WeightLine> weights) {}

    @Schema(example = """
            {"reason": "局务会要求再议"}""")
    record WeightsWithdrawal(@NotBlank @Size(max = 1000) String reason) {}

    /** @param by absent for whoever reads without persons */
    record Withdrawn(Instant at, @Nullable String by, String reason) {

        static @Nullable Withdrawn of(Edition.@Nullable Withdrawal withdrawal, Actor reader) {
            return withdrawal == null
                    ? null
                    : new Withdrawn(withdrawal.at(), reader.reads(withdrawal.byName()), withdrawal.reason());
        }
    }

    /**
     * @param publishedBy absent, like the reason, for the weights that every bureau begins with
     * @param withdrawn absent while they stand
     */
    record EditionReport(
            long id,
            LocalDate from,
            Instant publishedAt,
            @Nullable String publishedBy,
            @Nullable String reason,
            @Nullable Withdrawn withdrawn,
            List<WeightLine> weights) {

        static EditionReport of(Edition edition, Actor reader) {
            return new EditionReport(
                    edition.id(),
                    edition.from(),
                    edition.publishedAt(),
                    reader.reads(edition.publishedBy()),
                    edition.reason(),
                    Withdrawn.of(edition.withdrawn(), reader),
                    WeightLine.of(edition.weights()));
        }
    }

    /** @param items the latest first */
    record EditionsFound(List<EditionReport> items) {}

    /** @param moved how many schools would have another place; those that move most come first */
    record TrialReport(LocalDate from, LocalDate until, LocalDate edition, int moved, List<SchoolMove> moves) {

        static TrialReport of(Trial trial) {
            return new TrialReport(
                    trial.before().question().period().first(),
                    trial.before().question().period().last(),
                    trial.before().edition().from(),
                    trial.moved(),
                    trial.moves().stream().map(SchoolMove::of).toList());
        }
    }

    /** @param place as it stands, {@code triedPlace} as it would; absent for whoever has none */
    record SchoolMove(
            String code,
            String name,
            Standing.State state,
            @Nullable Integer place,
            @Nullable Integer triedPlace,
            BigDecimal points,
            BigDecimal triedPoints) {

        static SchoolMove of(Trial.Move move) {
            return new SchoolMove(
                    move.before().school().code(),
                    move.before().school().name(),
                    move.before().state(),
                    move.before().place(),
                    move.after().place(),
                    move.before().points(),
                    move.after().points());
        }
    }

    @GetMapping
    @Operation(
            summary =
                    "All weights that were ever published, with from which day on they are in force; the withdrawn among them")
    EditionsFound listWeights(Actor actor) {
        RankingScope.of(actor);
        return new EditionsFound(editions.all(actor.bureauId()).stream()
                .map(edition -> EditionReport.of(edition, actor))
                .toList());
    }

    @PostMapping
    @Operation(summary = "Publish weights from a day to come on; for the director and the deputies")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EditionReport.class)))
    ResponseEntity<Object> publishWeights(Actor actor, @RequestBody NewWeights body) {
        RankingScope.requireAll(actor);
        return answers.of(
                Outcome.done(body)
                        .unless(asked -> RankingScope.publishes(actor)
                                ? Optional.empty()
                                : Optional.of(Refusal.forbidden("notAllowed")))
                        .then(asked -> WeightLine.weights(asked.weights()))
                        .then(weights -> publishing.publish(actor, body.from(), body.reason(), weights)),
                edition -> EditionReport.of(edition, actor));
    }

    @PostMapping("/{id}/withdraw")
    @Operation(summary = "Withdraw weights before their day has come; for the director and the deputies")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EditionReport.class)))
    ResponseEntity<Object> withdrawWeights(Actor actor, @PathVariable long id, @RequestBody WeightsWithdrawal body) {
        return answers.of(withdrawing.withdraw(actor, id, body.reason()), edition -> EditionReport.of(edition, actor));
    }

    @PostMapping("/try")
    @Operation(summary = "What other weights would change in the ranking of a period; writes nothing")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TrialReport.class)))
    ResponseEntity<Object> tryWeights(Actor actor, @RequestBody TriedWeights body) {
        RankingScope.requireAll(actor);
        return answers.of(
                WeightLine.weights(body.weights())
                        .then(PublishingWeights::sound)
                        .then(weights -> asking.question(
                                        RankingApi.days(null, body.periodFrom(), body.periodUntil()), actor)
                                .at(Map.of("from", "periodFrom", "until", "periodUntil", "on", "periodUntil"))
                                .map(question -> ranking.tried(weights, question, actor))),
                TrialReport::of);
    }
}
