package cn.zhenggai.rectification.log;

import cn.zhenggai.shared.BureauTime;
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

    CaseLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void write(long caseId, LogEntry entry) {
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
        values.put("previous", entry.previousHash());
        values.put("hash", entry.hash());
        return values;
    }
}
