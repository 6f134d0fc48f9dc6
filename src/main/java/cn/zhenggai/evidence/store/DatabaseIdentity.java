package cn.zhenggai.evidence.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who this database is, as it says itself; a copy says the same. Empty in one that was never started on. */
public record DatabaseIdentity(JdbcClient jdbc) {

    public Optional<String> read() {
        try {
            return jdbc.sql("select identity from database_identity where id = 1")
                    .query(String.class)
                    .optional();
        } catch (BadSqlGrammarException noSuchTable) {
            return Optional.empty();
        }
    }

    /** Made once. */
    String make() {
        return read().orElseGet(() -> {
            jdbc.sql("insert into database_identity (id, identity) values (1, :identity)")
                    .param("identity", UUID.randomUUID().toString())
                    .update();
            return read().orElseThrow();
        });
    }

    /** The hashes of what was kept last, some of which a folder of this database must hold. */
    List<String> newestFiles() {
        try {
            return jdbc.sql("select sha256 from evidence where owner is not null order by id desc limit 50")
                    .query(String.class)
                    .list();
        } catch (BadSqlGrammarException noSuchTable) {
            return List.of();
        }
    }
}
