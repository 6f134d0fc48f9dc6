package cn.zhenggai.rectification.bulk;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What was done under which key, kept as long as the keys of whole requests. */
@Component
class DoneItems {

    private static final Duration KEPT = Duration.ofHours(48);

    private final JdbcClient jdbc;
    private final Clock clock;

    DoneItems(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param number null for something that another transaction is still doing */
    record Done(String print, @Nullable CaseNumber number) {}

    /** Waits for another transaction that holds the same key, and fails when that one kept it. */
    void claim(Actor actor, String key, String print) {
        jdbc.sql("""
                        insert into bulk_item (person_id, item_key, print, done_at)
                        values (:person, :key, :print, :now)""")
                .param("person", actor.personId())
                .param("key", key)
                .param("print", print)
                .param("now", BureauTime.column(clock.instant()))
                .update();
    }

    void note(Actor actor, String key, CaseNumber number) {
        jdbc.sql("update bulk_item set case_number = :number where person_id = :person and item_key = :key")
                .param("number", number.value())
                .param("person", actor.personId())
                .param("key", key)
                .update();
    }

    Optional<Done> find(Actor actor, String key) {
        return jdbc.sql("select print, case_number from bulk_item where person_id = :person and item_key = :key")
                .param("person", actor.personId())
                .param("key", key)
                .query((row, n) -> new Done(
                        row.getString("print"),
                        CaseNumber.parse(row.getString("case_number")).orElse(null)))
                .optional();
    }

    @Scheduled(cron = "0 47 * * * *")
    void sweep() {
        jdbc.sql("delete from bulk_item where done_at < :oldest")
                .param("oldest", BureauTime.column(clock.instant().minus(KEPT)))
                .update();
    }
}
