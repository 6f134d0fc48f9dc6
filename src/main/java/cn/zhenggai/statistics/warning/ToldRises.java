package cn.zhenggai.statistics.warning;

import cn.zhenggai.shared.BureauTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which evenings were looked at, and what rose on the last of them for whom. */
@Component
class ToldRises {

    private static final Duration GIVEN_UP = Duration.ofHours(1);

    private final JdbcClient jdbc;

    ToldRises(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Long> bureaus() {
        return jdbc.sql("select id from org_unit where kind = 'BUREAU' and active order by id")
                .query(Long.class)
                .list();
    }

    Optional<LocalDate> last(long bureauId) {
        return jdbc.sql(
                        "select max(evening) evening from rise_evening where bureau_id = :bureau and told_at is not null")
                .param("bureau", bureauId)
                .query((row, n) -> Optional.ofNullable(BureauTime.day(row, "evening")))
                .single();
    }

    /** @return whether it is this server's: nobody began it, or whoever did was stopped over it */
    boolean claim(long bureauId, LocalDate evening, Instant now) {
        int again = jdbc.sql("""
                        update rise_evening set begun_at = :now
                        where bureau_id = :bureau and evening = :evening and told_at is null and begun_at < :long""")
                .param("now", BureauTime.column(now))
                .param("bureau", bureauId)
                .param("evening", evening)
                .param("long", BureauTime.column(now.minus(GIVEN_UP)))
                .update();
        return again == 1 || begun(bureauId, evening, now);
    }

    private boolean begun(long bureauId, LocalDate evening, Instant now) {
        try {
            return jdbc.sql("""
                            insert into rise_evening (bureau_id, evening, begun_at)
                            select :bureau, :evening, :now from dual
                            where not exists (select 1 from rise_evening e where e.bureau_id = :bureau and e.evening = :evening)""")
                            .param("bureau", bureauId)
                            .param("evening", evening)
                            .param("now", BureauTime.column(now))
                            .update()
                    == 1;
        } catch (DuplicateKeyException otherServer) {
            return false;
        }
    }

    /** @return whether nobody has told it */
    boolean finish(long bureauId, LocalDate evening, Instant now) {
        return jdbc.sql("update rise_evening set told_at = :now where bureau_id = :bureau and evening = :evening"
                                + " and told_at is null")
                        .param("now", BureauTime.column(now))
                        .param("bureau", bureauId)
                        .param("evening", evening)
                        .update()
                == 1;
    }

    /** Keys of warnings by the id of the person. */
    Map<Long, Set<String>> of(long bureauId) {
        Map<Long, Set<String>> told = new HashMap<>();
        jdbc.sql("select person_id, rise from rise_told where bureau_id = :bureau")
                .param("bureau", bureauId)
                .query(row -> {
                    told.computeIfAbsent(row.getLong("person_id"), person -> new HashSet<>())
                            .add(row.getString("rise"));
                });
        return told;
    }

    /** What has ended is forgotten, and told again when it rises anew. */
    void ended(long bureauId, long personId, Collection<String> rises) {
        for (String rise : rises) {
            jdbc.sql("delete from rise_told where bureau_id = :bureau and person_id = :person and rise = :rise")
                    .param("bureau", bureauId)
                    .param("person", personId)
                    .param("rise", rise)
                    .update();
        }
    }

    void begun(long bureauId, long personId, Collection<String> rises, LocalDate evening) {
        for (String rise : rises) {
            jdbc.sql(
                            "insert into rise_told (bureau_id, person_id, rise, evening) values (:bureau, :person, :rise, :evening)")
                    .param("bureau", bureauId)
                    .param("person", personId)
                    .param("rise", rise)
                    .param("evening", evening)
                    .update();
        }
    }
}
