package cn.zhenggai.ranking.veto;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads vetoes; there are few. Indexes ix_ranking_veto, ix_accountability_bureau. */
@Component
public class Vetoes {

    private static final String ALL = """
            select v.id, v.school_id, v.school_year y, 1 of_school, v.area, v.reason, v.set_name, v.set_at, v.lifted_name,
                   v.lifted_at, v.lift_reason
            from ranking_veto v where v.bureau_id = :bureau
            union all
            select null, a.school_id, a.veto_year, 0, case when a.confidential then 'ETHICS' else 'SAFETY' end,
                   a.veto_reason, a.veto_name, a.veto_at, null, null, null
            from accountability_veto a where a.bureau_id = :bureau
            order by 8, 1""";

    private final JdbcClient jdbc;

    Vetoes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of all schools of a bureau, as far as the reader may know of them, the first that was set first. */
    public List<Veto> of(Actor reader) {
        return all(reader.bureauId()).stream().map(veto -> veto.readBy(reader)).toList();
    }

    /** As they were known at a moment. */
    public static List<Veto> at(List<Veto> all, Instant moment) {
        return all.stream()
                .filter(veto -> veto.known(moment))
                .map(veto -> veto.at(moment))
                .toList();
    }

    Optional<Veto> one(long bureauId, long id) {
        return all(bureauId).stream()
                .filter(veto -> veto.id() != null && veto.id() == id)
                .findFirst();
    }

    List<Veto> all(long bureauId) {
        return jdbc.sql(ALL)
                .param("bureau", bureauId)
                .query((row, n) -> read(row))
                .list();
    }

    private static Veto read(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new Veto(
                row.wasNull() ? null : id,
                row.getLong("school_id"),
                new VetoYear(row.getInt("y"), row.getInt("of_school") == 1),
                VetoArea.valueOf(row.getString("area").strip()),
                row.getString("reason"),
                row.getString("set_name"),
                BureauTime.givenMoment(row, "set_at"),
                row.getString("lifted_name"),
                BureauTime.moment(row, "lifted_at"),
                row.getString("lift_reason"));
    }
}
