package cn.zhenggai.web.repeat;

import cn.zhenggai.operation.NodeName;
import cn.zhenggai.shared.BureauTime;
import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** The requests that were done, by person and key. A row without an answer belongs to one that is still being done. */
@Repository
class RequestKeys {

    private static final Duration KEPT = Duration.ofHours(48);

    /** Longer than any upload takes: whoever claimed the key then is gone. */
    private static final Duration ABANDONED = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final NodeName node;

    RequestKeys(JdbcClient jdbc, Clock clock, NodeName node) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.node = node;
    }

    /** What this server was doing when it was killed is free again, so that whoever repeats it need not wait. */
    @PostConstruct
    void forgetOwn() {
        jdbc.sql("delete from request_key where node = :node and status is null")
                .param("node", node.value())
                .update();
    }

    /** Waits for another transaction that holds the same key. */
    void claim(long personId, String key, String hash) {
        jdbc.sql("""
                        insert into request_key (person_id, request_key, request_hash, created_at, node)
                        values (:person, :key, :hash, :now, :node)""")
                .param("node", node.value())
                .param("person", personId)
                .param("key", key)
                .param("hash", hash)
                .param("now", BureauTime.column(clock.instant()))
                .update();
    }

    void store(long personId, String key, StoredAnswer answer) {
        jdbc.sql("""
                        update request_key set status = :status, location = :location, content_type = :type, body = :body
                        where person_id = :person and request_key = :key""")
                .param("status", answer.status())
                .param("location", answer.location())
                .param("type", answer.contentType())
                .param("body", answer.body())
                .param("person", personId)
                .param("key", key)
                .update();
    }

    /** The next request with this key is done as if it were the first. */
    void forget(long personId, String key) {
        jdbc.sql("delete from request_key where person_id = :person and request_key = :key")
                .param("person", personId)
                .param("key", key)
                .update();
    }

    /** Frees a key whose work never came to an answer because its server died. */
    void forgetAbandoned(long personId, String key) {
        jdbc.sql("""
                        delete from request_key where person_id = :person and request_key = :key
                          and status is null and created_at < :oldest""")
                .param("person", personId)
                .param("key", key)
                .param("oldest", BureauTime.column(clock.instant().minus(ABANDONED)))
                .update();
    }

    Optional<StoredAnswer> find(long personId, String key) {
        return jdbc.sql("""
                        select request_hash, status, location, content_type, body from request_key
                        where person_id = :person and request_key = :key and status is not null""")
                .param("person", personId)
                .param("key", key)
                .query((row, n) -> new StoredAnswer(
                        row.getString("request_hash"),
                        row.getInt("status"),
                        row.getString("location"),
                        row.getString("content_type"),
                        row.getBytes("body")))
                .optional();
    }

    @Scheduled(cron = "0 17 * * * *")
    void sweep() {
        jdbc.sql("delete from request_key where created_at < :oldest")
                .param("oldest", BureauTime.column(clock.instant().minus(KEPT)))
                .update();
    }
}
