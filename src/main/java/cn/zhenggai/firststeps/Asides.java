package cn.zhenggai.firststeps;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which steps were set aside, by whom and until when; rows stay for good. */
@Repository
class Asides {

    private final JdbcClient jdbc;

    Asides(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Aside> standing() {
        return jdbc.sql("select step_key, aside_by_name, aside_at from first_step_aside where back_key = 0")
                .query((row, n) -> new Aside(
                        row.getString("step_key"),
                        row.getString("aside_by_name"),
                        BureauTime.dayOf(BureauTime.givenMoment(row, "aside_at"))))
                .list();
    }

    void put(String step, Actor by, Instant at) {
        jdbc.sql("""
                        insert into first_step_aside (step_key, aside_at, aside_by, aside_by_name)
                        values (:step, :at, :by, :byName)""")
                .param("step", step)
                .param("at", BureauTime.column(at))
                .param("by", by.personId())
                .param("byName", by.name())
                .update();
    }

    /** @return whether it stood until now */
    boolean takeBack(String step, Actor by, Instant at) {
        return jdbc.sql("""
                        update first_step_aside set back_key = id, back_at = :at, back_by = :by, back_by_name = :byName
                        where step_key = :step and back_key = 0""")
                        .param("at", BureauTime.column(at))
                        .param("by", by.personId())
                        .param("byName", by.name())
                        .param("step", step)
                        .update()
                == 1;
    }
}
