package cn.zhenggai.point;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Points and their plates. A point that was given up stays for what was passed there; so does a plate that was taken down. */
@Repository
class Points {

    private static final String SELECT = """
            select p.id, p.school_id, p.name, p.place, p.daily, p.version, h.code
            from patrol_point p join patrol_plate h on h.point_id = p.id and h.taken_down_at is null
            where p.given_up_at is null and """;

    private final JdbcClient jdbc;

    Points(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they were put down. Index ix_patrol_point_school. */
    List<Point> in(Collection<Long> schools) {
        return schools.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " p.school_id in (:schools) order by p.school_id, p.id")
                        .param("schools", schools)
                        .query((row, n) -> read(row))
                        .list();
    }

    Optional<Point> find(long id) {
        return jdbc.sql(SELECT + " p.id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Also by a plate that hung there before, and of a point that was given up. */
    Optional<Point> read(String code) {
        return jdbc.sql("""
                        select p.id, p.school_id, p.name, p.place, p.daily, p.version, h.code
                        from patrol_plate h join patrol_point p on p.id = h.point_id where h.code = :code""").param("code", code).query((row, n) -> read(row)).optional();
    }

    /** By the plate that hangs there now. */
    Optional<Point> hanging(String code) {
        return jdbc.sql(SELECT + " h.code = :code")
                .param("code", code)
                .query((row, n) -> read(row))
                .optional();
    }

    long insert(long school, PointEntry entry, Actor by, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into patrol_point (bureau_id, school_id, name, place, daily, version, kept_by_name, kept_at)
                        values (:bureau, :school, :name, :place, :daily, 0, :by, :now)""")
                .param("bureau", by.bureauId())
                .param("school", school)
                .param("name", entry.plainName())
                .param("place", entry.plainPlace())
                .param("daily", entry.daily())
                .param("by", by.name())
                .param("now", BureauTime.column(now))
                .update(key, "id");
        return key.getKeyAs(Number.class).longValue();
    }

    /** @return false when somebody else changed it meanwhile, or gave it up */
    boolean change(long id, int version, PointEntry entry, Actor by, Instant now) {
        return jdbc.sql("""
                                update patrol_point set name = :name, place = :place, daily = :daily,
                                    version = version + 1, kept_by_name = :by, kept_at = :now
                                where id = :id and version = :version and given_up_at is null""")
                        .param("name", entry.plainName())
                        .param("place", entry.plainPlace())
                        .param("daily", entry.daily())
                        .param("by", by.name())
                        .param("now", BureauTime.column(now))
                        .param("id", id)
                        .param("version", version)
                        .update()
                > 0;
    }

    /** Twice is once. */
    void giveUp(long id, Actor by, Instant now) {
        jdbc.sql("""
                        update patrol_point set given_up_at = :now, kept_by_name = :by
                        where id = :id and given_up_at is null""")
                .param("now", BureauTime.column(now))
                .param("by", by.name())
                .param("id", id)
                .update();
    }

    void hang(long point, String code, Instant now) {
        jdbc.sql("update patrol_plate set taken_down_at = :now where point_id = :point and taken_down_at is null")
                .param("now", BureauTime.column(now))
                .param("point", point)
                .update();
        jdbc.sql("insert into patrol_plate (code, point_id, made_at) values (:code, :point, :now)")
                .param("code", code)
                .param("point", point)
                .param("now", BureauTime.column(now))
                .update();
    }

    private static Point read(ResultSet row) throws SQLException {
        return new Point(
                row.getLong("id"),
                row.getLong("school_id"),
                row.getString("name"),
                row.getString("place"),
                row.getBoolean("daily"),
                row.getInt("version"),
                row.getString("code"));
    }
}
