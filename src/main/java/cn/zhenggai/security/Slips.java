package cn.zhenggai.security;

import cn.zhenggai.shared.BureauTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The slip that each person has in hand, one at most, kept as a hash of its code. */
@Repository
public class Slips {

    /** One round of them. */
    public record Issue(long bureauId, long by, String byName, Instant at, Instant endsAt, int people, int resets) {}

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batch;

    Slips(JdbcClient jdbc, NamedParameterJdbcOperations batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** The id of the round. */
    public long begin(Issue issue) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into slip_issue (bureau_id, issued_by, issued_by_name, issued_at, ends_at, people, resets)
                        values (:bureau, :by, :name, :at, :ends, :people, :resets)""")
                .param("bureau", issue.bureauId())
                .param("by", issue.by())
                .param("name", issue.byName())
                .param("at", BureauTime.column(issue.at()))
                .param("ends", BureauTime.column(issue.endsAt()))
                .param("people", issue.people())
                .param("resets", issue.resets())
                .update(id, "id");
        return id.getKey().longValue();
    }

    /** In the place of those that these people had. */
    public void put(long issueId, Map<Long, String> hashes) {
        batch.batchUpdate(
                """
                insert into login_slip (person_id, issue_id, hash) values (:person, :issue, :hash)
                on duplicate key update issue_id = :issue, hash = :hash, used_at = null""",
                hashes.entrySet().stream()
                        .map(slip -> new MapSqlParameterSource("person", slip.getKey())
                                .addValue("issue", issueId)
                                .addValue("hash", slip.getValue()))
                        .toArray(SqlParameterSource[]::new));
    }

    /** The hash of the slip that still opens. */
    public Optional<String> open(long personId, Instant now) {
        return jdbc.sql("""
                        select s.hash from login_slip s join slip_issue i on i.id = s.issue_id
                        where s.person_id = :person and s.used_at is null and i.ends_at > :now""")
                .param("person", personId)
                .param("now", BureauTime.column(now))
                .query(String.class)
                .optional();
    }

    /** False when it was used, or another took its place, in the same moment on another node too. */
    public boolean spend(long personId, String hash, Instant now) {
        return jdbc.sql("""
                        update login_slip set used_at = :now
                        where person_id = :person and hash = :hash and used_at is null""")
                        .param("now", BureauTime.column(now))
                        .param("person", personId)
                        .param("hash", hash)
                        .update()
                == 1;
    }

    /** Who was given a password in another way needs no slip; one that was used stays as the note of it. */
    public void withdraw(long personId) {
        jdbc.sql("delete from login_slip where person_id = :person and used_at is null")
                .param("person", personId)
                .update();
    }
}
