package cn.zhenggai.ranking.weights;

import cn.zhenggai.shared.BureauTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All weights that a bureau ever published. Each answer is one statement. */
@Component
public class WeightEditions {

    private final JdbcClient jdbc;

    WeightEditions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that stand, the latest first; never none. */
    public List<Edition> of(long bureauId) {
        return all(bureauId).stream().filter(Edition::stands).toList();
    }

    /** The withdrawn among them, the latest first. */
    public List<Edition> all(long bureauId) {
        List<Edition> editions = new ArrayList<>();
        jdbc.sql("""
                        select e.id, e.from_day, e.published_at, e.published_name, e.reason, e.withdrawn_at,
                               e.withdrawn_name, e.withdrawn_reason, w.criterion, w.points, w.most
                        from ranking_edition e join ranking_weight w on w.edition_id = e.id
                        where e.bureau_id = :bureau or e.bureau_id is null
                        order by e.from_day desc, e.id desc""").param("bureau", bureauId).query((RowCallbackHandler) row -> add(editions, row));
        return editions;
    }

    /** What counts for a period that ends on a day: what is in force on it. */
    public Edition inForce(long bureauId, LocalDate last) {
        List<Edition> all = of(bureauId);
        return all.stream()
                .filter(edition -> !edition.from().isAfter(last))
                .findFirst()
                .orElseGet(() -> all.get(all.size() - 1));
    }

    private static void add(List<Edition> editions, ResultSet row) throws SQLException {
        long id = row.getLong("id");
        Edition last = editions.isEmpty() ? null : editions.get(editions.size() - 1);
        Map<Criterion, Weight> weights = new EnumMap<>(Criterion.class);
        if (last != null && last.id() == id) {
            weights.putAll(last.weights().of());
            editions.remove(last);
        }
        weights.put(
                Criterion.valueOf(row.getString("criterion")),
                new Weight(row.getBigDecimal("points"), row.getBigDecimal("most")));
        editions.add(new Edition(
                id,
                BureauTime.givenDay(row, "from_day"),
                BureauTime.givenMoment(row, "published_at"),
                row.getString("published_name"),
                row.getString("reason"),
                new Weights(weights),
                withdrawal(row)));
    }

    private static Edition.@Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        Instant at = BureauTime.moment(row, "withdrawn_at");
        return at == null
                ? null
                : new Edition.Withdrawal(at, row.getString("withdrawn_name"), row.getString("withdrawn_reason"));
    }
}
