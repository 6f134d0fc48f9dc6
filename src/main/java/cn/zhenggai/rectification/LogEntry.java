package cn.zhenggai.rectification;

import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * One line of a case's story.
 *
 * @param entryNo from 1, without gaps within a case
 * @param actorName empty when the system acted by itself
 * @param from null for the first entry
 * @param note what the person wrote, as he wrote it; behind the day of the deadline when it is the order
 * @param evidenceHash of the evidence that a report was signed with; null for every other entry, and for older ones
 */
public record LogEntry(
        CaseNumber number,
        int entryNo,
        Instant at,
        Long actorId,
        String actorName,
        String action,
        CaseState from,
        CaseState to,
        int round,
        String note,
        String evidenceHash,
        String previousHash,
        String hash) {

    private static final String SEPARATOR = "\u001f";

    /**
     * The hash over everything that is told here, the previous hash included. An evidence hash goes first, where nothing
     * else can be taken for it; without one an entry hashes as it did before there were any.
     */
    String digest() {
        String told = told();
        return CaseLog.sha256(evidenceHash == null ? told : evidenceHash + SEPARATOR + told);
    }

    private String told() {
        return String.join(
                SEPARATOR,
                previousHash,
                number.value(),
                String.valueOf(entryNo),
                String.valueOf(at.toEpochMilli()),
                String.valueOf(actorId),
                actorName,
                action,
                String.valueOf(from),
                String.valueOf(to),
                String.valueOf(round),
                String.valueOf(note));
    }

    LogEntry hashed() {
        return new LogEntry(
                number,
                entryNo,
                at,
                actorId,
                actorName,
                action,
                from,
                to,
                round,
                note,
                evidenceHash,
                previousHash,
                digest());
    }

    static LogEntry read(ResultSet row, int n) throws SQLException {
        String from = row.getString("from_state");
        return new LogEntry(
                CaseNumber.of(row.getString("case_number")),
                row.getInt("entry_no"),
                BureauTime.moment(row, "happened_at"),
                row.getObject("actor_id", Long.class),
                row.getString("actor_name"),
                row.getString("action"),
                from == null ? null : CaseState.valueOf(from),
                CaseState.valueOf(row.getString("to_state")),
                row.getInt("round_no"),
                row.getString("note"),
                row.getString("evidence_hash"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
