package cn.zhenggai.document.job;

import cn.zhenggai.operation.NodeName;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The table of long work. */
@Component
public class Jobs {

    private static final Duration KEPT = Duration.ofDays(1);

    /** Longer than any of it takes: its server is gone. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private static final String RESTARTED = "serverStopped";

    private final JdbcClient jdbc;
    private final NodeName node;
    private final Clock clock;

    Jobs(JdbcClient jdbc, NodeName node, Clock clock) {
        this.jdbc = jdbc;
        this.node = node;
        this.clock = clock;
    }

    public List<Job> of(Actor actor) {
        return jdbc.sql("select * from background_job where person_id = :person order by created_at desc, id")
                .param("person", actor.personId())
                .query(Job::read)
                .list();
    }

    /** Empty also for another person's. */
    public Optional<Job> find(Actor actor, String id) {
        return jdbc.sql("select * from background_job where id = :id and person_id = :person")
                .param("id", id)
                .param("person", actor.personId())
                .query(Job::read)
                .optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException while this person has another under way */
    String begin(Actor actor, String name) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into background_job (id, person_id, running_of, name, state, done_rows, node, created_at)
                        values (:id, :person, :person, :name, 'RUNNING', 0, :node, :now)""")
                .param("id", id)
                .param("person", actor.personId())
                .param("name", name)
                .param("node", node.value())
                .param("now", BureauTime.column(clock.instant()))
                .update();
        return id;
    }

    void progressed(String id, int rows) {
        jdbc.sql("update background_job set done_rows = done_rows + :rows where id = :id")
                .param("rows", rows)
                .param("id", id)
                .update();
    }

    void ended(String id, @Nullable Long evidence, @Nullable String reason) {
        end("id = :which", id, evidence, reason);
    }

    private void end(String where, Object which, @Nullable Long evidence, @Nullable String reason) {
        jdbc.sql("""
                        update background_job set state = :state, evidence_id = :evidence, reason = :reason,
                               running_of = null, ended_at = :now where state = 'RUNNING' and\s""" + where)
                .param("state", evidence == null ? "FAILED" : "DONE")
                .param("evidence", evidence)
                .param("reason", reason)
                .param("now", BureauTime.column(clock.instant()))
                .param("which", which)
                .update();
    }

    /** What this server was doing when it stopped is not being done any more; whoever asked is told, and asks again. */
    @PostConstruct
    public void failOwn() {
        end("node = :which", node.value(), null, RESTARTED);
    }

    @Scheduled(cron = "0 37 * * * *")
    void sweep() {
        end("created_at < :which", BureauTime.column(clock.instant().minus(ABANDONED)), null, RESTARTED);
        jdbc.sql("delete from background_job where created_at < :oldest")
                .param("oldest", BureauTime.column(clock.instant().minus(KEPT)))
                .update();
    }
}
