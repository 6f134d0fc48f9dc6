package cn.zhenggai.longterm;

import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.PauseReason;
import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.rectification.search.CaseSearch;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.table.Keyset;
import cn.zhenggai.shared.table.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The queue of reviews, within the cases that a reader may see: soonest first. */
@Component
public class ReadingStanding {

    private static final int SOON_DAYS = 14;

    private static final Keyset<StandingItem> SOONEST =
            Keyset.up("p.review_on", Kind.DAY, StandingItem::reviewOn).thenUp("p.id", Kind.NUMBER, StandingItem::id);

    private final JdbcClient jdbc;
    private final CaseScope scope;
    private final CaseSearch search;
    private final Clock clock;

    ReadingStanding(JdbcClient jdbc, CaseScope scope, CaseSearch search, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.search = search;
        this.clock = clock;
    }

    public static boolean opensTo(Actor actor) {
        return actor.isAny(
                Role.DIRECTOR,
                Role.DEPUTY,
                Role.SECTION_HEAD,
                Role.REGISTRAR,
                Role.INSPECTOR,
                Role.TEAM_LEAD,
                Role.CONTACT_LEADER,
                Role.TOWNSHIP,
                Role.AUDITOR,
                Role.PRINCIPAL,
                Role.SAFETY_OFFICER);
    }

    /** @param after as the page before said; null for the first */
    @Transactional(readOnly = true)
    public Slice<StandingItem> page(Actor reader, StandingFilter filter, String after, int size) {
        CaseScope.Condition seen = scope.of(reader);
        Map<String, Object> values = values(seen);
        StringBuilder sql = new StringBuilder("""
                select p.*, c.number, c.title, c.school_name, c.severity,
                       (select count(*) from case_standstill t where t.case_id = p.case_id
                        and t.reason_class = p.reason_class) times,
                       (select min(t.paused_at) from case_standstill t where t.case_id = p.case_id
                        and t.reason_class = p.reason_class) since
                from case_standstill p join case_card c on c.id = p.case_id
                where p.resumed_at is null and c.state = :paused and %s and %s""".formatted(filter.view().sql(), seen.sql()));
        if (filter.text() != null && !filter.text().isBlank()) {
            CaseSearch.Condition found = search.of(filter.text(), reader).of("p.case_id");
            sql.append(" and ").append(found.sql());
            values.putAll(found.values());
        }
        Keyset.Start start = SOONEST.from(after);
        values.putAll(start.values());
        values.put("limit", size + 1);
        Names names = Names.of(reader);
        List<StandingItem> rows = jdbc.sql(sql.append(start.sql())
                        .append(SOONEST.orderBy())
                        .append(" limit :limit")
                        .toString())
                .params(values)
                .query((row, n) -> item(row, names))
                .list();
        return SOONEST.slice(rows, size);
    }

    /** How long each list is; one statement. */
    @Transactional(readOnly = true)
    public Map<StandingFilter.View, Integer> counts(Actor reader) {
        CaseScope.Condition seen = scope.of(reader);
        StringBuilder sql = new StringBuilder("select count(*) n_ALL");
        for (StandingFilter.View view : StandingFilter.View.values()) {
            if (view != StandingFilter.View.ALL) {
                sql.append(", coalesce(sum(case when ")
                        .append(view.sql())
                        .append(" then 1 else 0 end), 0) n_")
                        .append(view);
            }
        }
        Map<StandingFilter.View, Integer> counts = new EnumMap<>(StandingFilter.View.class);
        jdbc.sql(sql.append(" from case_standstill p join case_card c on c.id = p.case_id"
                                + " where p.resumed_at is null and c.state = :paused and ")
                        .append(seen.sql())
                        .toString())
                .params(values(seen))
                .query(row -> {
                    for (StandingFilter.View view : StandingFilter.View.values()) {
                        counts.put(view, row.getInt("n_" + view));
                    }
                });
        return counts;
    }

    private Map<String, Object> values(CaseScope.Condition seen) {
        Map<String, Object> values = new HashMap<>(seen.values());
        values.put("soon", soon());
        values.put("paused", CaseState.PAUSED.name());
        return values;
    }

    /** The last day that is near. */
    public LocalDate soon() {
        return BureauTime.today(clock).plusDays(SOON_DAYS);
    }

    private static StandingItem item(ResultSet row, Names names) throws SQLException {
        boolean persons = names.read();
        return new StandingItem(
                row.getLong("id"),
                CaseNumber.of(row.getString("number")),
                row.getString("title"),
                row.getString("school_name"),
                Severity.valueOf(row.getString("severity")),
                PauseReason.valueOf(row.getString("reason_class")),
                persons ? row.getString("reason") : null,
                persons ? row.getString("interim_measure") : null,
                names.show(row.getString("paused_by_name")),
                BureauTime.dayOf(BureauTime.moment(row, "since")),
                BureauTime.dayOf(BureauTime.moment(row, "paused_at")),
                BureauTime.day(row, "review_on"),
                row.getInt("times"));
    }
}
