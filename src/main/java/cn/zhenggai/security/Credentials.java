package cn.zhenggai.security;

import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Password hashes. Every change raises the version, which ends the sessions that began under the former. */
@Repository
public class Credentials {

    public record Credential(long personId, String hash, boolean mustChange, int version) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Credentials(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Credential> of(long personId) {
        return jdbc.sql("select * from credential where person_id = :person")
                .param("person", personId)
                .query((row, n) -> new Credential(
                        row.getLong("person_id"),
                        row.getString("password_hash"),
                        row.getBoolean("must_change"),
                        row.getInt("version")))
                .optional();
    }

    /** True when the person had a password before. */
    public boolean put(long personId, String hash, boolean mustChange) {
        boolean replaced = jdbc.sql("""
                        update credential set password_hash = :hash, must_change = :mustChange, changed_at = :now,
                               version = version + 1 where person_id = :person""")
                        .param("hash", hash)
                        .param("mustChange", mustChange)
                        .param("now", BureauTime.column(clock.instant()))
                        .param("person", personId)
                        .update()
                == 1;
        if (!replaced) {
            insert(personId, hash, mustChange);
        }
        return replaced;
    }

    /** Takes away the passwords of those who have one; the hash is of a secret that nobody knows. */
    public void close(Collection<Long> personIds, String hash) {
        jdbc.sql("""
                        update credential set password_hash = :hash, must_change = true, changed_at = :now,
                               version = version + 1 where person_id in (:people)""")
                .param("hash", hash)
                .param("now", BureauTime.column(clock.instant()))
                .param("people", personIds)
                .update();
    }

    /** Another hash of the same password; nothing when the password was changed meanwhile. */
    public void renew(Credential known, String hash) {
        jdbc.sql("update credential set password_hash = :hash where person_id = :person and password_hash = :known")
                .param("hash", hash)
                .param("person", known.personId())
                .param("known", known.hash())
                .update();
    }

    /** Ends the sessions of a person who keeps his password. */
    void endSessions(long personId) {
        jdbc.sql("update credential set version = version + 1 where person_id = :person")
                .param("person", personId)
                .update();
    }

    private void insert(long personId, String hash, boolean mustChange) {
        jdbc.sql("""
                        insert into credential (person_id, password_hash, changed_at, must_change, version)
                        values (:person, :hash, :now, :mustChange, 1)""")
                .param("person", personId)
                .param("hash", hash)
                .param("now", BureauTime.column(clock.instant()))
                .param("mustChange", mustChange)
                .update();
    }
}
