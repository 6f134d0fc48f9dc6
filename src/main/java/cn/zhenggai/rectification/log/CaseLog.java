package cn.zhenggai.rectification.log;

import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes what happened to a case, for good. Each entry carries the hash of the one before it, and the case the number
 * and hash of its last, so that a changed, a missing and a cut-off entry all show.
 */
@Component
public class CaseLog {

    private final JdbcClient jdbc;
    private final LogKeys keys;

    CaseLog(JdbcClient jdbc, LogKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** The next entry of the case as it stands now. */
    public LogEntry next(RectificationCase subject, Actor by, CaseDeed deed, CaseState from, Told told, Instant at) {
        return LogEntry.next(keys, subject, by, deed, from, told, at);
    }

    public void write(long caseId, LogEntry entry) {
        jdbc.sql("""
                        insert into case_log (case_id, case_number, entry_no, happened_at, actor_id, actor_name, action,
                            from_state, to_state, round_no, note, evidence_hash, date_before, date_after, other_case,
                            hash_form, hash_key, previous_hash, hash)
                        values (:caseId, :number, :entryNo, :at, :actorId, :actorName, :deed, :from, :to, :round,
                            :note, :evidence, :before, :after, :other, :form, :key, :previous, :hash)""")
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
                .params(told(entry.told()))
                .params(chained(entry))
                .update();
    }

    private static Map<String, Object> told(Told told) {
        Map<String, Object> values = new HashMap<>();
        values.put("note", told.note());
        values.put("evidence", told.evidenceHash());
        values.put("before", told.before());
        values.put("after", told.after());
        values.put("other", told.other() == null ? null : told.other().value());
        return values;
    }

    private static Map<String, Object> chained(LogEntry entry) {
        Map<String, Object> values = new HashMap<>();
        values.put("form", entry.form());
        values.put("key", entry.key());
        values.put("previous", entry.previousHash());
        values.put("hash", entry.hash());
        return values;
    }
}
