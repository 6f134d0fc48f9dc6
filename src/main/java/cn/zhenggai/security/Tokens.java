package cn.zhenggai.security;

import cn.zhenggai.shared.BureauTime;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Access tokens, kept as SHA-256 of the secret: enough for random secrets, and quick for every request. */
@Repository
public class Tokens {

    public record Token(long id, long personId, TokenReach reach, Instant lastUsedAt, Instant expiresAt) {}

    private final JdbcClient jdbc;

    Tokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Token> byHash(String hash) {
        return jdbc.sql("select id, person_id, reach, last_used_at, expires_at from access_token where hash = :hash")
                .param("hash", hash)
                .query((row, n) -> new Token(
                        row.getLong("id"),
                        row.getLong("person_id"),
                        TokenReach.valueOf(row.getString("reach")),
                        BureauTime.moment(row, "last_used_at"),
                        BureauTime.moment(row, "expires_at")))
                .optional();
    }

    public List<TokenLine> of(long personId) {
        return jdbc.sql("""
                        select id, name, reach, created_at, last_used_at, expires_at from access_token
                        where person_id = :person order by id desc""").param("person", personId).query(TokenLine::read).list();
    }

    public void add(long personId, String name, TokenReach reach, String hash, Instant createdAt, Instant expiresAt) {
        jdbc.sql("""
                        insert into access_token (person_id, name, reach, hash, created_at, expires_at)
                        values (:person, :name, :reach, :hash, :created, :expires)""")
                .param("person", personId)
                .param("name", name)
                .param("reach", reach.name())
                .param("hash", hash)
                .param("created", BureauTime.column(createdAt))
                .param("expires", BureauTime.column(expiresAt))
                .update();
    }

    /** False when it is not his or not there. */
    public boolean revoke(long personId, long tokenId) {
        return jdbc.sql("delete from access_token where id = :id and person_id = :person")
                        .param("id", tokenId)
                        .param("person", personId)
                        .update()
                == 1;
    }

    public void revokeAll(long personId) {
        revokeAll(List.of(personId));
    }

    public void revokeAll(Collection<Long> personIds) {
        jdbc.sql("delete from access_token where person_id in (:people)")
                .param("people", personIds)
                .update();
    }

    public void used(long tokenId, Instant moment) {
        jdbc.sql("update access_token set last_used_at = :moment where id = :id")
                .param("moment", BureauTime.column(moment))
                .param("id", tokenId)
                .update();
    }
}
