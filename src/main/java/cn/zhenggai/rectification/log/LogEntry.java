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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of a case's story.
 *
 * @param entryNo from 1, without gaps within a case
 * @param actorName empty when the system acted by itself
 * @param from null for the first entry
 * @param form how it is hashed: 1 before days and other cases had columns of their own, 2 before there were keys, 3 with one
 * @param key the generation of the key, null for the forms without
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
        @Nullable Integer key,
        String previousHash,
        String hash) {

    /** With a key of which only the generation is known; empty for one that is not there. */
    public interface Hashing {
        Optional<String> hash(int generation, String text);
    }

    private static final String SEPARATOR = "\u001f";
    private static final int OLDEST = 1;
    private static final int PLAIN = 2;
    private static final int KEYED = 3;

    static LogEntry next(
            LogKeys keys, RectificationCase subject, Actor by, CaseDeed deed, CaseState from, Told told, Instant at) {
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
                        KEYED,
                        keys.newest(),
                        subject.logEnd().logHead(),
                        null)
                .hashed(keys);
    }

    /**
     * The hash over everything that is told here, the previous hash included; nothing that any entry has when its key is
     * not known. An entry of an older form hashes as it did then: in the first an evidence hash goes first, where nothing
     * else can be taken for it.
     */
    public String digest(Hashing keys) {
        return switch (form) {
            case OLDEST -> Fingerprint.of(inTheOldestForm());
            case PLAIN -> Fingerprint.of(all(PLAIN));
            default ->
                key == null ? "" : keys.hash(key, joined(key, all(KEYED))).orElse("");
        };
    }

    /** Whether whoever can write the database could have made its hash. */
    public boolean plain() {
        return form < KEYED;
    }

    /** Whether its key, if it has one, was in use when it says that it was written. */
    public boolean keyInUse(LogKeys keys) {
        return key == null || keys.inUse(key, at);
    }

    private String all(int inForm) {
        return joined(
                inForm,
                previousHash,
                deeds(),
                told.evidenceHash(),
                told.before(),
                told.after(),
                told.other(),
                told.note());
    }

    private String inTheOldestForm() {
        String text = joined(previousHash, deeds(), told.note());
        return told.evidenceHash() == null ? text : joined(told.evidenceHash(), text);
    }

    private String deeds() {
        return joined(number.value(), entryNo, at.toEpochMilli(), actorId, actorName, deed, from, to, round);
    }

    private static String joined(Object... parts) {
        return Stream.of(parts).map(String::valueOf).collect(Collectors.joining(SEPARATOR));
    }

    public LogEntry hashed(Hashing keys) {
        return new LogEntry(
                number,
                entryNo,
                at,
                actorId,
                actorName,
                deed,
                from,
                to,
                round,
                told,
                form,
                key,
                previousHash,
                digest(keys));
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
                row.getObject("hash_key", Integer.class),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
