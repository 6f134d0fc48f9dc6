package cn.zhenggai.objection;

import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.table.Keyset;
import cn.zhenggai.shared.table.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All objections to cases that a reader may see, latest first; one statement a page. Index {@code ix_objection_state}. */
@Service
public class ListingObjections {

    private static final Keyset<ObjectionLine> LATEST = Keyset.down("o.id", Kind.NUMBER, ObjectionLine::id);

    private final JdbcClient jdbc;
    private final CaseScope scope;
    private final Clock clock;

    ListingObjections(JdbcClient jdbc, CaseScope scope, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.clock = clock;
    }

    /** @param after where the page starts, as the one before it said; null for the first */
    @Transactional(readOnly = true)
    public Slice<ObjectionLine> page(Actor reader, ObjectionFilter filter, String after, int size) {
        CaseScope.Condition seen = scope.of(reader);
        Map<String, Object> values = new HashMap<>(seen.values());
        StringBuilder sql = new StringBuilder("""
                select o.*, c.number, c.title, c.school_name, c.severity
                from objection o join case_card c on c.id = o.case_id where\s""").append(seen.sql());
        if (filter.state() != null) {
            sql.append(" and o.state = :state");
            values.put("state", filter.state().name());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            sql.append(" and (locate(upper(:text), c.number) > 0 or locate(:text, c.title) > 0"
                    + " or locate(:text, c.school_name) > 0)");
            values.put("text", filter.text().strip());
        }
        Keyset.Start start = LATEST.from(after);
        values.putAll(start.values());
        values.put("limit", size + 1);
        sql.append(start.sql()).append(LATEST.orderBy()).append(" limit :limit");
        Names names = Names.of(reader);
        LocalDate today = BureauTime.today(clock);
        List<ObjectionLine> rows = jdbc.sql(sql.toString())
                .params(values)
                .query((row, n) -> ObjectionLine.read(row, names, today))
                .list();
        return LATEST.slice(rows, size);
    }
}
