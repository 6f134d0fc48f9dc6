package cn.zhenggai.stoporder.reading;

import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.table.Keyset;
import cn.zhenggai.shared.table.Kind;
import cn.zhenggai.stoporder.StopState;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is stopped, within the cases that a reader may see; one statement each. Index {@code ix_stop_order_state}. */
@Component
public class StopLists {

    private static final String ROWS = """
            select s.id, s.place, s.kind, s.scope, s.description, s.state, s.starts_on, s.ordered_by_name, s.ended_at,
                   c.number, c.title, c.severity, c.school_name, t.name township_name
            from stop_order s join stopped_case c on c.id = s.case_id
            left join unit_name t on t.unit_id = c.township_id
            where s.state in (:states) and\s""";

    private static final String COUNTS = """
            select s.state, count(*) n from stop_order s join stopped_case c on c.id = s.case_id
            where %s group by s.state""";

    private static final Keyset<StopLine> LATEST =
            Keyset.down("s.starts_on", Kind.DAY, StopLine::startsOn).thenDown("s.id", Kind.NUMBER, StopLine::id);

    private final JdbcClient jdbc;
    private final CaseScope scope;

    StopLists(JdbcClient jdbc, CaseScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /** @param after where the page starts, as the one before it said; null, or nonsense, for the first */
    public Slice<StopLine> page(Actor reader, StopFilter filter, String after, int size) {
        CaseScope.Condition seen = scope.of(reader);
        Map<String, Object> values = new HashMap<>(seen.values());
        values.put("states", filter.view().states().stream().map(Enum::name).toList());
        StringBuilder sql = new StringBuilder(ROWS).append(seen.sql());
        if (filter.kind() != null) {
            sql.append(" and s.kind = :kind");
            values.put("kind", filter.kind().name());
        }
        if (filter.townshipId() != null) {
            sql.append(" and c.township_id = :township");
            values.put("township", filter.townshipId());
        }
        Keyset.Start start = LATEST.from(after);
        values.putAll(start.values());
        values.put("limit", size + 1);
        Names names = Names.of(reader);
        List<StopLine> rows = jdbc.sql(sql.append(start.sql())
                        .append(LATEST.orderBy())
                        .append(" limit :limit")
                        .toString())
                .params(values)
                .query((row, n) -> StopLine.read(row, names))
                .list();
        return LATEST.slice(rows, size);
    }

    public StopCounts counts(Actor reader) {
        CaseScope.Condition seen = scope.of(reader);
        Map<StopState, Integer> found = new HashMap<>();
        jdbc.sql(COUNTS.formatted(seen.sql()))
                .params(seen.values())
                .query((row, n) -> found.put(StopState.valueOf(row.getString("state")), row.getInt("n")))
                .list();
        return new StopCounts(
                sum(found, StopFilter.View.ACTIVE.states()),
                sum(found, StopFilter.View.ASKED.states()),
                sum(found, StopFilter.View.TO_CONFIRM.states()),
                sum(found, StopFilter.View.ALL.states()));
    }

    private static int sum(Map<StopState, Integer> found, Collection<StopState> states) {
        return states.stream().mapToInt(state -> found.getOrDefault(state, 0)).sum();
    }
}
