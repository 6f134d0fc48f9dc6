package cn.zhenggai.diary;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Fingerprint;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a person's secret link, renews and ends it. Whoever has the link reads, so only its hash is kept. */
@Service
public class KeepingLink {

    private static final Logger LOG = LoggerFactory.getLogger(KeepingLink.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 24;
    private static final Duration NOTED_AGAIN = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Clock clock;

    KeepingLink(JdbcClient jdbc, Directory directory, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.clock = clock;
    }

    public Optional<DiaryLink> of(Actor actor) {
        return jdbc.sql("select made_at, read_at from diary_link where person_id = :me")
                .param("me", actor.personId())
                .query((row, n) -> new DiaryLink(BureauTime.moment(row, "made_at"), BureauTime.moment(row, "read_at")))
                .optional();
    }

    /** Ends the one before. @return the secret, which is shown once */
    @Transactional
    public String renew(Actor actor) {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("delete from diary_link where person_id = :me")
                .param("me", actor.personId())
                .update();
        jdbc.sql("insert into diary_link (person_id, secret_hash, made_at) values (:me, :hash, :now)")
                .param("me", actor.personId())
                .param("hash", Fingerprint.of(secret))
                .param("now", BureauTime.column(clock.instant()))
                .update();
        LOG.info("event=diary-link-made who={}", actor.login());
        return secret;
    }

    /** Twice changes nothing. */
    @Transactional
    public void end(Actor actor) {
        jdbc.sql("delete from diary_link where person_id = :me")
                .param("me", actor.personId())
                .update();
        LOG.info("event=diary-link-ended who={}", actor.login());
    }

    /** Whose link it is; empty for a secret that nobody has (any more) and for a person who left. */
    public Optional<Actor> holder(String secret) {
        String hash = Fingerprint.of(secret);
        Optional<Long> person = jdbc.sql("select person_id from diary_link where secret_hash = :hash")
                .param("hash", hash)
                .query(Long.class)
                .optional();
        person.ifPresent(id -> noteRead(hash));
        return person.flatMap(directory::actor);
    }

    /** Calendars ask often; once an hour is enough to tell whether anybody does. */
    private void noteRead(String hash) {
        Instant now = clock.instant();
        jdbc.sql("""
                        update diary_link set read_at = :now
                        where secret_hash = :hash and (read_at is null or read_at < :before)""")
                .param("now", BureauTime.column(now))
                .param("before", BureauTime.column(now.minus(NOTED_AGAIN)))
                .param("hash", hash)
                .update();
    }
}
