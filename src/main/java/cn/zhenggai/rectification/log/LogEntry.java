package cn.zhenggai.rectification.log;

import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Fingerprint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of a case's story.
 *
 * @param entryNo from 1, without gaps within a case
 * @param actorName empty when the system acted by itself
 * @param from null for the first entry
 * @param form how it is hashed: 1 before days and other cases had columns of their own, 2 since then
 */
public record LogEntry(
        CaseNumber number,
        int entryNo,
        Instant at,
        Long actorId,
        String actorName,
        CaseDeed deed,
        CaseState from,
        CaseState to,
        int round,
        Told told,
        int form,
        String previousHash,
        String hash) {

    private static final String SEPARATOR = "\u001f";
    private static final int FORM = 2;

    /** The next entry of the case as it stands now. */
    public static LogEntry next(
            RectificationCase subject, Actor by, CaseDeed deed, CaseState from, Told told, Instant at) {
        return new LogEntry(
                        subject.number(),
                        subject.logEnd().logCount() + 1,
                        at,
                        by == null ? null : by.personId(),
                        by == null ? "" : by.name(),
                        deed,
                        from,
                        subject.state(),
                        subject.course().roundNo(),
                        told,
                        FORM,
                        subject.logEnd().logHead(),
                        null)
                .hashed();
    }

    /**
     * The hash over everything that is told here, the previous hash included. An entry of the first form hashes as it did
     * then: an evidence hash goes first, where nothing else can be taken for it.
     */
    public String digest() {
        if (form == FORM) {
            return Fingerprint.of(joined(
                    FORM,
                    previousHash,
                    deeds(),
                    told.evidenceHash(),
                    told.before(),
                    told.after(),
                    told.other(),
                    told.note()));
        }
        String text = joined(previousHash, deeds(), told.note());
        return Fingerprint.of(told.evidenceHash() == null ? text : joined(told.evidenceHash(), text));
    }

    private String deeds() {
        return joined(number.value(), entryNo, at.toEpochMilli(), actorId, actorName, deed, from, to, round);
    }

    private static String joined(Object... parts) {
        return Stream.of(parts).map(String::valueOf).collect(Collectors.joining(SEPARATOR));
    }

    public LogEntry hashed() {
        return new LogEntry(
                number, entryNo, at, actorId, actorName, deed, from, to, round, told, form, previousHash, digest());
    }

    public static LogEntry read(ResultSet row, int n) throws SQLException {
        String from = row.getString("from_state");
        return new LogEntry(
                CaseNumber.of(row.getString("case_number")),
                row.getInt("entry_no"),
                BureauTime.moment(row, "happened_at"),
                row.getObject("actor_id", Long.class),
                row.getString("actor_name"),
                CaseDeed.valueOf(row.getString("action")),
                from == null ? null : CaseState.valueOf(from),
                CaseState.valueOf(row.getString("to_state")),
                row.getInt("round_no"),
                Told.read(row),
                row.getInt("hash_form"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
