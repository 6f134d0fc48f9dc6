package cn.zhenggai.ranking.weights;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.ranking.RankingScope;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes weights back before their day has come; they stay in the history. What is withdrawn already stays as it is. */
@Service
public class WithdrawingWeights {

    private static final int TEXT = 1000;

    private final WeightEditions editions;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final Clock clock;

    WithdrawingWeights(WeightEditions editions, Directory directory, JdbcClient jdbc, Clock clock) {
        this.editions = editions;
        this.directory = directory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotFound also for whoever sees a part of the ranking alone */
    @Transactional
    public Outcome<Edition> withdraw(Actor by, long id, @Nullable String reason) {
        RankingScope.requireAll(by);
        directory.hold(by.bureauId());
        Edition edition = one(by, id);
        if (!RankingScope.publishes(by)) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        if (!edition.stands()) {
            return Outcome.done(edition);
        }
        if (!edition.ahead(BureauTime.today(clock))) {
            return Outcome.refused(
                    Refusal.conflict("weightsBegun", edition.from().toString()));
        }
        return Outcome.unless(new Checks().text(reason, "reason", TEXT).refusal(), () -> {
            write(by, id, reason.strip());
            return one(by, id);
        });
    }

    private Edition one(Actor by, long id) {
        return editions.all(by.bureauId()).stream()
                .filter(edition -> edition.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("No weights " + id));
    }

    private void write(Actor by, long id, String reason) {
        jdbc.sql("update ranking_edition set withdrawn_key = id, withdrawn_at = :at, withdrawn_by = :by,"
                        + " withdrawn_name = :name, withdrawn_reason = :reason where id = :id and withdrawn_key = 0")
                .param("at", BureauTime.column(BureauTime.now(clock)))
                .param("by", by.personId())
                .param("name", by.name())
                .param("reason", reason)
                .param("id", id)
                .update();
    }
}
