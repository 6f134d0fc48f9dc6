package cn.zhenggai.point;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was where, and when. */
@Repository
class Passes {

    private final JdbcClient jdbc;

    Passes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Point point, Actor by, Instant at, @Nullable Long visit, @Nullable String trouble) {
        jdbc.sql("""
                        insert into patrol_pass (point_id, school_id, person_id, person_name, passed_on, passed_at, visit_id, trouble)
                        values (:point, :school, :person, :name, :on, :at, :visit, :trouble)""")
                .param("point", point.id())
                .param("school", point.schoolId())
                .param("person", by.personId())
                .param("name", by.name())
                .param("on", BureauTime.dayOf(at))
                .param("at", BureauTime.column(at))
                .param("visit", visit)
                .param("trouble", trouble)
                .update();
    }

    /** Latest first. Index ix_patrol_pass_school. */
    List<Pass> on(long school, LocalDate day) {
        return jdbc.sql("""
                        select point_id, person_name, passed_at, visit_id, trouble from patrol_pass
                        where school_id = :school and passed_on = :day order by passed_at desc, id desc""")
                .param("school", school)
                .param("day", day)
                .query((row, n) -> new Pass(
                        row.getLong("point_id"),
                        row.getString("person_name"),
                        BureauTime.moment(row, "passed_at"),
                        row.getObject("visit_id", Long.class),
                        row.getString("trouble")))
                .list();
    }

    /** Days of the last weeks on which something was passed, with how many points of the round. Index ix_patrol_pass_school. */
    List<DayOfRound> days(long school, LocalDate since) {
        return jdbc.sql("""
                        select a.passed_on, count(distinct a.point_id) passed, count(a.trouble) troubles
                        from patrol_pass a join patrol_point p on p.id = a.point_id and p.daily
                        where a.school_id = :school and a.passed_on >= :since
                        group by a.passed_on order by a.passed_on desc""")
                .param("school", school)
                .param("since", since)
                .query((row, n) ->
                        new DayOfRound(BureauTime.day(row, "passed_on"), row.getInt("passed"), row.getInt("troubles")))
                .list();
    }
}
