package cn.zhenggai.rectification;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes what happened to a case, for good. Each entry carries the hash of the one before it, and the case the number
 * and hash of its last, so that a changed, a missing and a cut-off entry all show.
 */
@Component
class CaseLog {

    static final String NO_HASH = "0".repeat(64);

    private final JdbcClient jdbc;

    CaseLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What an entry tells beside who did what: words, and a hash of the evidence when it is signed for. */
    record Told(String note, String evidenceHash) {}

    /** Moves the end of the chain on; the entry itself is written by {@link #write} once the case has its row. */
    LogEntry prepare(RectificationCase subject, Actor by, String action, CaseState from, Told told, Instant at) {
        LogEntry entry = new LogEntry(
                subject.number,
                subject.logCount + 1,
                at,
                by == null ? null : by.personId(),
                by == null ? "" : by.name(),
                action,
                from,
                subject.state,
                subject.roundNo,
                told.note() == null || told.note().isBlank()
                        ? null
                        : told.note().strip(),
                told.evidenceHash(),
                subject.logHead,
                null);
        LogEntry chained = entry.hashed();
        subject.logCount = chained.entryNo();
        subject.logHead = chained.hash();
        return chained;
    }

    void write(long caseId, LogEntry entry) {
        jdbc.sql("""
                        insert into case_log (case_id, case_number, entry_no, happened_at, actor_id, actor_name, action,
                            from_state, to_state, round_no, note, evidence_hash, previous_hash, hash)
                        values (:caseId, :number, :entryNo, :at, :actorId, :actorName, :action, :from, :to, :round,
                            :note, :evidence, :previous, :hash)""")
                .param("caseId", caseId)
                .param("number", entry.number().value())
                .param("entryNo", entry.entryNo())
                .param("at", BureauTime.column(entry.at()))
                .param("actorId", entry.actorId())
                .param("actorName", entry.actorName())
                .param("action", entry.action())
                .param("from", entry.from() == null ? null : entry.from().name())
                .param("to", entry.to().name())
                .param("round", entry.round())
                .param("note", entry.note())
                .param("evidence", entry.evidenceHash())
                .param("previous", entry.previousHash())
                .param("hash", entry.hash())
                .update();
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
