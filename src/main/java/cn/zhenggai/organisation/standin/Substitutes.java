package cn.zhenggai.organisation.standin;

import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells who stands in for whom. The one question of a right: whether somebody may act in the place of another today. */
@Component
public class Substitutes {

    private static final String SELECT = """
            select s.*, a.name absent_name, b.name substitute_name from substitution s
            join person a on a.id = s.absent_id join person b on b.id = s.substitute_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Substitutes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** For him directly, or for one for whom he for whom he stands in should: a chain of two and no longer. */
    public List<Long> absentFor(long substituteId) {
        LocalDate today = BureauTime.today(clock);
        List<Long> direct = absent(substituteId, today);
        List<Long> all = new ArrayList<>(direct);
        direct.forEach(between -> all.addAll(absent(between, today)));
        return all.stream().distinct().filter(id -> id != substituteId).toList();
    }

    public boolean mayActFor(long absentId, long substituteId) {
        return absentFor(substituteId).contains(absentId);
    }

    private List<Long> absent(long substituteId, LocalDate today) {
        return jdbc.sql("""
                        select s.absent_id from substitution s join person p on p.id = s.absent_id and p.active
                        where s.substitute_id = :me and s.ended_at is null and s.from_on <= :today and s.until_on >= :today
                        order by s.absent_id""")
                .param("me", substituteId)
                .param("today", today)
                .query(Long.class)
                .list();
    }

    /** His substitutes and those for whom he stood in, the latest first. */
    public List<Substitution> of(long personId) {
        return jdbc.sql(
                        SELECT
                                + " where s.absent_id = :person or s.substitute_id = :person order by s.from_on desc, s.id desc")
                .param("person", personId)
                .query(Substitution::read)
                .list();
    }

    Optional<Substitution> find(long id) {
        return jdbc.sql(SELECT + " where s.id = :id")
                .param("id", id)
                .query(Substitution::read)
                .optional();
    }

    /** All that touch the days. */
    List<Substitution> between(LocalDate first, LocalDate last) {
        return jdbc.sql(SELECT + " where s.ended_at is null and s.from_on <= :last and s.until_on >= :first")
                .param("first", first)
                .param("last", last)
                .query(Substitution::read)
                .list();
    }
}
