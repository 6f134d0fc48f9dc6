package cn.zhenggai.security.slip;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.table.Keyset;
import cn.zhenggai.shared.table.Kind;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who would get a slip: counted, listed and taken by one condition. One statement an answer. */
@Component
public class Recipients {

    private static final int PAGE = 50;

    /** As they lie in the tray: one unit after the other. */
    private static final Keyset<SlipLine> BY_UNIT =
            Keyset.<SlipLine>up("u.code", Kind.TEXT, SlipLine::unitCode).thenUp("a.login", Kind.TEXT, SlipLine::login);

    private static final String FROM = """
            from org_account a
            join org_unit u on u.id = a.unit_id
            left join org_unit t on t.id = u.township_id
            left join credential c on c.person_id = a.id
            left join login_slip s on s.person_id = a.id
            left join slip_issue i on i.id = s.issue_id
            where a.active and not a.program and u.bureau_id = :bureau and a.id not in (:self)
              and (:text = '' or locate(:text, a.name) > 0 or locate(:text, a.login) > 0 or locate(:text, u.name) > 0)
              and (:unit = 0 or u.id = :unit)
              and (:township = 0 or u.id = :township or u.township_id = :township)
              and (:issue = 0 or s.issue_id = :issue)
              and (:person = 0 or a.id = :person)
              and (:role = '' or exists (select 1 from org_role r where r.person_id = a.id and r.role = :role))
              and %s""";

    private static final String LINE = """
            select a.id, a.login, a.name, u.id unit_id, u.name unit_name, u.code unit_code, t.name township_name,
                   case when %s then 1 else 0 end settled,
                   case when c.person_id is null then 0 else 1 end credential,
                   i.issued_at, i.ends_at, s.used_at
            """.formatted(SlipState.SETTLED);

    private static final String COUNT = """
            select count(*) people, count(distinct u.id) units,
                   coalesce(sum(case when %s then 1 else 0 end), 0) resets,
                   coalesce(sum(case when %s then 1 else 0 end), 0) voided
            """.formatted(SlipState.SETTLED, SlipState.IN_HAND);

    private final JdbcClient jdbc;
    private final Clock clock;

    Recipients(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public SlipCount count(Actor admin, SlipFilter filter) {
        return asked(COUNT, admin, filter, "", Map.of())
                .query((row, n) -> new SlipCount(
                        row.getInt("people"), row.getInt("units"), row.getInt("resets"), row.getInt("voided")))
                .single();
    }

    public Slice<SlipLine> page(Actor admin, SlipFilter filter, String after) {
        Keyset.Start start = BY_UNIT.from(after);
        return BY_UNIT.slice(lines(admin, filter, start, PAGE + 1), PAGE);
    }

    /** @param most of them, from the first on */
    List<SlipLine> first(Actor admin, SlipFilter filter, int most) {
        return lines(admin, filter, BY_UNIT.from(null), most);
    }

    private List<SlipLine> lines(Actor admin, SlipFilter filter, Keyset.Start start, int limit) {
        String rest = start.sql() + BY_UNIT.orderBy() + " limit " + limit;
        return asked(LINE, admin, filter, rest, start.values())
                .query(SlipLine::read)
                .list();
    }

    private JdbcClient.StatementSpec asked(
            String select, Actor admin, SlipFilter filter, String rest, Map<String, Object> more) {
        String where = FROM.formatted(filter.state().sql());
        return jdbc.sql(select + where + rest).params(values(admin, filter)).params(more);
    }

    private Map<String, Object> values(Actor admin, SlipFilter filter) {
        Map<String, Object> values = new HashMap<>();
        values.put("now", BureauTime.column(clock.instant()));
        values.put("bureau", admin.bureauId());
        values.put("self", self(admin));
        values.put("text", filter.text() == null ? "" : filter.text().strip());
        values.put("unit", filter.unit() == null ? 0 : filter.unit());
        values.put("township", filter.township() == null ? 0 : filter.township());
        values.put("issue", filter.issue() == null ? 0 : filter.issue());
        values.put("person", filter.person() == null ? 0 : filter.person());
        values.put("role", filter.role() == null ? "" : filter.role().name());
        return values;
    }

    /** Whoever acts for an administrator shuts neither of them out. */
    private static Set<Long> self(Actor admin) {
        Set<Long> self = new HashSet<>(Set.of(admin.personId()));
        if (admin.standIn() != null) {
            self.add(admin.standIn().personId());
        }
        return self;
    }
}
