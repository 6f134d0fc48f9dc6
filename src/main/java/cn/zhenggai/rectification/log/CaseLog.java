package cn.zhenggai.rectification.log;

import cn.zhenggai.shared.BureauTime;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes what happened to a case, for good. Each entry carries the hash of the one before it, and the case the number
 * and hash of its last, so that a changed, a missing and a cut-off entry all show.
 */
@Component
public class CaseLog {

    private final JdbcClient jdbc;

    CaseLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void write(long caseId, LogEntry entry) {
        Told told = entry.told();
        jdbc.sql("""
                        insert into case_log (case_id, case_number, entry_no, happened_at, actor_id, actor_name, action,
                            from_state, to_state, round_no, note, evidence_hash, date_before, date_after, other_case,
                            hash_form, previous_hash, hash)
                        values (:caseId, :number, :entryNo, :at, :actorId, :actorName, :deed, :from, :to, :round,
                            :note, :evidence, :before, :after, :other, :form, :previous, :hash)""")
                .param("caseId", caseId)
                .param("number", entry.number().value())
                .param("entryNo", entry.entryNo())
                .param("at", BureauTime.column(entry.at()))
                .param("actorId", entry.actorId())
                .param("actorName", entry.actorName())
                .param("deed", entry.deed().name())
                .param("from", entry.from() == null ? null : entry.from().name())
                .param("to", entry.to().name())
                .param("round", entry.round())
                .param("note", told.note())
                .param("evidence", told.evidenceHash())
                .param("before", told.before())
                .param("after", told.after())
                .param("other", told.other() == null ? null : told.other().value())
                .param("form", entry.form())
                .param("previous", entry.previousHash())
                .param("hash", entry.hash())
                .update();
    }

    public static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
