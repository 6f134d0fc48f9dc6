package cn.zhenggai.lookback.sample;

import cn.zhenggai.lookback.LookBackNotFound;
import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.Slice;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The look-backs that a reader sees: those of the cases that he sees. */
@Component
public class ReadingLookBacks {

    private final JdbcClient jdbc;
    private final CaseScope scope;
    private final Clock clock;

    ReadingLookBacks(JdbcClient jdbc, CaseScope scope, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.clock = clock;
    }

    public static boolean opensTo(Actor actor) {
        return !actor.inSchool()
                && actor.isAny(
                        Role.INSPECTOR,
                        Role.TEAM_LEAD,
                        Role.SECTION_HEAD,
                        Role.REGISTRAR,
                        Role.DEPUTY,
                        Role.DIRECTOR,
                        Role.AUDITOR);
    }

    /** Latest first. Index ix_look_back_bureau. @param before the number of the last one shown, null for the first page */
    @Transactional(readOnly = true)
    public Slice<LookBack> list(Actor reader, LookBackFilter filter, String before, int most) {
        CaseScope.Condition seen = scope.of(reader);
        List<LookBack> rows = jdbc.sql(LookBack.SELECT + " where l.bureau_id = :bureau and l.id < :before and "
                        + filter.sql() + " and " + seen.sql() + " order by l.id desc limit :most")
                .params(seen.values())
                .param("bureau", reader.bureauId())
                .param("before", number(before))
                .param("today", BureauTime.today(clock))
                .param("most", most + 1)
                .query((row, n) -> LookBack.read(row, reader))
                .list();
        return rows.size() <= most
                ? new Slice<>(rows, null)
                : new Slice<>(
                        rows.subList(0, most), String.valueOf(rows.get(most - 1).id()));
    }

    private static long number(String before) {
        return before == null || !before.matches("\\d{1,18}") ? Long.MAX_VALUE : Long.parseLong(before);
    }

    @Transactional(readOnly = true)
    public List<Coverage> byCategory(Actor reader) {
        return coverage(reader, "c.category");
    }

    @Transactional(readOnly = true)
    public List<Coverage> byTownship(Actor reader) {
        return coverage(reader, "c.township_id");
    }

    /** Those that lapsed were never to be seen. */
    private List<Coverage> coverage(Actor reader, String by) {
        CaseScope.Condition seen = scope.of(reader);
        return jdbc.sql("""
                        select %s k, count(*) given,
                               coalesce(sum(case when l.result in ('HOLDS', 'RELAPSED') then 1 else 0 end), 0) seen,
                               coalesce(sum(case when l.result = 'RELAPSED' then 1 else 0 end), 0) relapsed,
                               coalesce(sum(case when l.result = 'NOT_SEEN' then 1 else 0 end), 0) not_seen
                        from look_back l join case_looked_at c on c.id = l.case_id
                        where l.bureau_id = :bureau and (l.result is null or l.result <> 'LAPSED') and %s
                        group by %s order by %s""".formatted(by, seen.sql(), by, by))
                .params(seen.values())
                .param("bureau", reader.bureauId())
                .query((row, n) -> new Coverage(
                        row.getString("k"),
                        row.getInt("given"),
                        row.getInt("seen"),
                        row.getInt("relapsed"),
                        row.getInt("not_seen")))
                .list();
    }

    /** Soonest first. Index ix_look_back_inspector. */
    @Transactional(readOnly = true)
    public List<LookBack> waitingFor(Actor inspector) {
        return jdbc.sql(LookBack.SELECT + " where l.inspector_id = :me and l.result is null order by l.due_on, l.id")
                .param("me", inspector.personId())
                .query((row, n) -> LookBack.read(row, inspector))
                .list();
    }

    /** Of a case that this reader sees, latest first. A school does not learn that somebody is about to come. */
    @Transactional(readOnly = true)
    public List<LookBack> of(CaseNumber number, Actor reader) {
        return jdbc.sql(LookBack.SELECT + " where l.case_number = :number "
                        + (reader.inSchool() ? "and l.result is not null " : "") + "order by l.id desc")
                .param("number", number.value())
                .query((row, n) -> LookBack.read(row, reader))
                .list();
    }

    /** Latest first; a year of them. */
    @Transactional(readOnly = true)
    public List<Draw> draws(Actor reader) {
        return jdbc.sql("select * from look_back_draw where bureau_id = :bureau order by id desc limit 24")
                .param("bureau", reader.bureauId())
                .query((row, n) -> Draw.read(row, List.of(), reader))
                .list();
    }

    /** @throws LookBackNotFound for one of another bureau */
    @Transactional(readOnly = true)
    public Draw draw(long id, Actor reader) {
        List<String> listed = jdbc.sql(
                        "select case_number from look_back_listed where draw_id = :id order by case_number")
                .param("id", id)
                .query(String.class)
                .list();
        return jdbc.sql("select * from look_back_draw where id = :id and bureau_id = :bureau")
                .param("id", id)
                .param("bureau", reader.bureauId())
                .query((row, n) -> Draw.read(row, listed, reader))
                .optional()
                .orElseThrow(() -> new LookBackNotFound(id));
    }

    @Transactional(readOnly = true)
    public List<LookBack> drawn(long draw, Actor reader) {
        CaseScope.Condition seen = scope.of(reader);
        return jdbc.sql(LookBack.SELECT + " where l.draw_id = :draw and " + seen.sql() + " order by l.case_number")
                .params(seen.values())
                .param("draw", draw)
                .query((row, n) -> LookBack.read(row, reader))
                .list();
    }
}
