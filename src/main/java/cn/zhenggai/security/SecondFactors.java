package cn.zhenggai.security;

import cn.zhenggai.shared.BureauTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The second factors of people, sealed, and their recovery codes, kept as SHA-256. */
@Repository
public class SecondFactors {

    /**
     * @param sealed the secret that person and server share
     * @param lastStep the last span of 30 seconds whose code was taken, which is worth nothing again
     */
    public record Factor(long personId, String sealed, Instant confirmedAt, long lastStep) {

        /** What the secret is sealed for. */
        public static String owner(long personId) {
            return "second factor " + personId;
        }

        public String owner() {
            return owner(personId);
        }
    }

    private final JdbcClient jdbc;

    SecondFactors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Factor> of(long personId) {
        return jdbc.sql("select * from second_factor where person_id = :person")
                .param("person", personId)
                .query((row, n) -> new Factor(
                        row.getLong("person_id"),
                        row.getString("sealed"),
                        BureauTime.moment(row, "confirmed_at"),
                        row.getLong("last_step")))
                .optional();
    }

    /** How many have one; their secrets are lost with the key. */
    public int count() {
        return jdbc.sql("select count(*) from second_factor")
                .query(Integer.class)
                .single();
    }

    /** In the place of one that was there. */
    public void put(Factor factor) {
        drop(factor.personId());
        jdbc.sql("""
                        insert into second_factor (person_id, sealed, confirmed_at, last_step)
                        values (:person, :sealed, :confirmed, :step)""")
                .param("person", factor.personId())
                .param("sealed", factor.sealed())
                .param("confirmed", BureauTime.column(factor.confirmedAt()))
                .param("step", factor.lastStep())
                .update();
    }

    /** With its recovery codes. */
    public void drop(long personId) {
        jdbc.sql("delete from recovery_code where person_id = :person")
                .param("person", personId)
                .update();
        jdbc.sql("delete from second_factor where person_id = :person")
                .param("person", personId)
                .update();
    }

    /** False when a code of this step or a later one was taken already, in the same moment on another node too. */
    public boolean take(long personId, long step) {
        return jdbc.sql("update second_factor set last_step = :step where person_id = :person and last_step < :step")
                        .param("step", step)
                        .param("person", personId)
                        .update()
                == 1;
    }

    /** The codes of before are gone. */
    public void putRecoveryCodes(long personId, List<String> hashes) {
        jdbc.sql("delete from recovery_code where person_id = :person")
                .param("person", personId)
                .update();
        for (String hash : hashes) {
            jdbc.sql("insert into recovery_code (person_id, hash) values (:person, :hash)")
                    .param("person", personId)
                    .param("hash", hash)
                    .update();
        }
    }

    /** False for a code that is not his or was used. */
    public boolean useRecoveryCode(long personId, String hash, Instant now) {
        return jdbc.sql("""
                        update recovery_code set used_at = :now
                        where person_id = :person and hash = :hash and used_at is null""")
                        .param("now", BureauTime.column(now))
                        .param("person", personId)
                        .param("hash", hash)
                        .update()
                == 1;
    }

    public int recoveryCodesLeft(long personId) {
        return jdbc.sql("select count(*) from recovery_code where person_id = :person and used_at is null")
                .param("person", personId)
                .query(Integer.class)
                .single();
    }
}
