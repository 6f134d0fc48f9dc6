package cn.zhenggai.evidence.scanner;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files that were let in while the scanner was away. */
@Component
public class UnscannedFiles {

    private final JdbcClient jdbc;

    UnscannedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Unscanned(long evidenceId, String sha256) {}

    public void remember(long evidenceId, String sha256) {
        jdbc.sql("insert into unscanned_file (evidence_id, sha256) values (:id, :sha256)")
                .param("id", evidenceId)
                .param("sha256", sha256)
                .update();
    }

    int count() {
        return jdbc.sql("select count(*) from unscanned_file")
                .query(Integer.class)
                .single();
    }

    List<Unscanned> some() {
        return jdbc.sql("select evidence_id, sha256 from unscanned_file order by evidence_id limit 100")
                .query((row, n) -> new Unscanned(row.getLong(1), row.getString(2)))
                .list();
    }

    /** Answers whether it was this server that took it off. */
    boolean forget(Unscanned file) {
        return jdbc.sql("delete from unscanned_file where evidence_id = :id")
                        .param("id", file.evidenceId())
                        .update()
                == 1;
    }
}
