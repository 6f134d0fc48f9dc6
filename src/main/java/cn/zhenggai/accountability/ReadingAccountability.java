package cn.zhenggai.accountability;

import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Role;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of accountability. The director and the discipline office know all of it; other readers of the bureau, of the
 * cases that they may see, what concerns units.
 */
@Service
public class ReadingAccountability {

    private static final Keyset<AccountabilityLine> LATEST = Keyset.down("a.id", Kind.NUMBER, AccountabilityLine::id);

    private final Accountabilities register;
    private final AccountabilityOutcomes outcomes;
    private final ReadingCase reading;
    private final CaseScope scope;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReadingAccountability(
            Accountabilities register,
            AccountabilityOutcomes outcomes,
            ReadingCase reading,
            CaseScope scope,
            JdbcClient jdbc,
            Clock clock) {
        this.register = register;
        this.outcomes = outcomes;
        this.reading = reading;
        this.scope = scope;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public static boolean opensTo(Actor actor) {
        return knowsAll(actor) || !actor.inSchool() && actor.isAny(Role.DEPUTY, Role.SECTION_HEAD, Role.AUDITOR);
    }

    /** Whom persons called to account are told to. */
    public static boolean knowsAll(Actor actor) {
        return !actor.inSchool() && actor.isAny(Role.DIRECTOR, Role.DISCIPLINE);
    }

    /** @throws AccountabilityNotFound also when the reader may not see its case */
    @Transactional(readOnly = true)
    public AccountabilityView one(long id, Actor reader) {
        return register.findById(id)
                .filter(one -> opensTo(reader) && one.bureauId() == reader.bureauId())
                .filter(one -> knowsAll(reader) || reading.sees(one.caseNumber(), reader))
                .map(one -> view(one, reader))
                .orElseThrow(() -> new AccountabilityNotFound(id));
    }

    /** Of a case that the reader may see, latest first. Throws {@code CaseNotFound} for another. */
    @Transactional(readOnly = true)
    public List<AccountabilityView> of(CaseNumber number, Actor reader) {
        reading.mustSee(number, reader);
        return register.findByCaseNumberOrderByIdDesc(number).stream()
                .map(one -> view(one, reader))
                .toList();
    }

    private AccountabilityView view(Accountability one, Actor reader) {
        LocalDate today = BureauTime.today(clock);
        return one.view(outcomes.findByAccountabilityIdOrderById(one.id()).stream()
                .filter(outcome -> outcome.ofUnit() || knowsAll(reader))
                .map(outcome -> outcome.view(today))
                .toList());
    }

    /** Latest first. Index {@code ix_accountability_bureau}. @param after as the page before said; null for the first */
    public Slice<AccountabilityLine> page(Actor reader, AccountabilityFilter filter, String after, int size) {
        Map<String, Object> values = values(reader);
        StringBuilder sql = new StringBuilder("""
                select a.*, (select count(*) from accountability_outcome o where o.accountability_id = a.id
                             and o.subject = 'UNIT') units,
                       (select count(*) from accountability_outcome o where o.accountability_id = a.id
                        and o.subject = 'PERSON' and o.subject in (:parties)) persons
                from accountability a where a.bureau_id = :bureau and %s and %s""".formatted(filter.view().sql(), seen(reader, values)));
        if (filter.text() != null && !filter.text().isBlank()) {
            sql.append(" and (locate(upper(:text), a.case_number) > 0 or locate(:text, a.title) > 0"
                    + " or locate(:text, a.school_name) > 0)");
            values.put("text", filter.text().strip());
        }
        Keyset.Start start = LATEST.from(after);
        values.putAll(start.values());
        values.put("limit", size + 1);
        List<AccountabilityLine> rows = jdbc.sql(sql.append(start.sql())
                        .append(LATEST.orderBy())
                        .append(" limit :limit")
                        .toString())
                .params(values)
                .query(ReadingAccountability::line)
                .list();
        return LATEST.slice(rows, size);
    }

    /** How long each list is; one statement. */
    public Map<AccountabilityFilter.View, Integer> counts(Actor reader) {
        Map<String, Object> values = values(reader);
        StringBuilder sql = new StringBuilder("select 0 nothing");
        for (AccountabilityFilter.View view : AccountabilityFilter.View.values()) {
            sql.append(", coalesce(sum(case when ")
                    .append(view.sql())
                    .append(" then 1 else 0 end), 0) n_")
                    .append(view);
        }
        sql.append(" from accountability a where a.bureau_id = :bureau and ").append(seen(reader, values));
        Map<AccountabilityFilter.View, Integer> counts = new EnumMap<>(AccountabilityFilter.View.class);
        jdbc.sql(sql.toString()).params(values).query(row -> {
            for (AccountabilityFilter.View view : AccountabilityFilter.View.values()) {
                counts.put(view, row.getInt("n_" + view));
            }
        });
        return counts;
    }

    private Map<String, Object> values(Actor reader) {
        Map<String, Object> values = new HashMap<>();
        values.put("bureau", reader.bureauId());
        values.put("today", BureauTime.today(clock));
        values.put("parties", knowsAll(reader) ? List.of("UNIT", "PERSON") : List.of("UNIT"));
        return values;
    }

    private String seen(Actor reader, Map<String, Object> values) {
        if (knowsAll(reader)) {
            return "1 = 1";
        }
        CaseScope.Condition seen = scope.of(reader);
        values.putAll(seen.values());
        return "exists (select 1 from case_card c where c.number = a.case_number and " + seen.sql() + ")";
    }

    private static AccountabilityLine line(ResultSet row, int n) throws SQLException {
        return new AccountabilityLine(
                row.getLong("id"),
                CaseNumber.of(row.getString("case_number")),
                row.getString("title"),
                row.getString("school_name"),
                row.getString("origin"),
                AccountabilityState.valueOf(row.getString("state")),
                BureauTime.dayOf(BureauTime.moment(row, "proposed_at")),
                row.getInt("units"),
                row.getInt("persons"),
                row.getObject("veto_year", Integer.class));
    }
}
