package cn.zhenggai.ranking.weights;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.ranking.RankingScope;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A leader publishes what faults cost from a day to come on: nobody is judged by what he could not know. What is published is never
 * changed; the next edition follows it, or it is withdrawn. Doing it twice changes nothing.
 */
@Service
public class PublishingWeights {

    private static final int TEXT = 1000;

    private final WeightEditions editions;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final Clock clock;

    PublishingWeights(WeightEditions editions, Directory directory, JdbcClient jdbc, Clock clock) {
        this.editions = editions;
        this.directory = directory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Refused at its fields when they make no sense; asks nobody's rights and changes nothing. */
    public static Outcome<Weights> sound(Weights weights) {
        return Outcome.unless(weights.check(new Checks()).refusal(), () -> weights);
    }

    @Transactional
    public Outcome<Edition> publish(Actor by, @Nullable LocalDate from, @Nullable String reason, Weights weights) {
        if (!RankingScope.publishes(by)) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        directory.hold(by.bureauId());
        Edition last = editions.of(by.bureauId()).get(0);
        if (repeats(last, by, from, reason, weights)) {
            return Outcome.done(last);
        }
        return Outcome.unless(refusal(last, from, reason, weights), () -> {
            insert(by, from, reason, weights);
            return editions.of(by.bureauId()).get(0);
        });
    }

    private static boolean repeats(
            Edition last, Actor by, @Nullable LocalDate from, @Nullable String reason, Weights weights) {
        return last.from().equals(from)
                && by.name().equals(last.publishedBy())
                && reason != null
                && reason.strip().equals(last.reason())
                && weights.check(new Checks()).refusal().isEmpty()
                && weights.same(last.weights());
    }

    private Optional<Refusal> refusal(
            Edition last, @Nullable LocalDate from, @Nullable String reason, Weights weights) {
        LocalDate today = BureauTime.today(clock);
        Checks checks = new Checks()
                .that(from != null, "from", "required")
                .that(from == null || from.isAfter(today), "from", "weightsFromPast")
                .that(from == null || from.isBefore(today.plusYears(2)), "from", "weightsFromFar")
                .that(
                        from == null || !from.isAfter(today) || from.isAfter(last.from()),
                        "from",
                        "weightsFromBefore",
                        last.from().toString())
                .text(reason, "reason", TEXT);
        return weights.check(checks).refusal();
    }

    private void insert(Actor by, LocalDate from, String reason, Weights weights) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into ranking_edition (bureau_id, from_day, published_by, published_name, published_at, reason)"
                        + " values (:bureau, :from, :by, :name, :at, :reason)")
                .param("bureau", by.bureauId())
                .param("from", from)
                .param("by", by.personId())
                .param("name", by.name())
                .param("at", BureauTime.column(BureauTime.now(clock)))
                .param("reason", reason.strip())
                .update(key, "id");
        for (Map.Entry<Criterion, Weight> weight : weights.of().entrySet()) {
            jdbc.sql("insert into ranking_weight (edition_id, criterion, points, most)"
                            + " values (:edition, :criterion, :points, :most)")
                    .param("edition", key.getKeyAs(Number.class).longValue())
                    .param("criterion", weight.getKey().name())
                    .param("points", weight.getValue().points())
                    .param("most", weight.getValue().most())
                    .update();
        }
    }
}
