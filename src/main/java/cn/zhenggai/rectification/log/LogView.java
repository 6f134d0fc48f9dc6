package cn.zhenggai.rectification.log;

import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.PersonName;
import cn.zhenggai.shared.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One line of a case's story, as one reader may read it.
 *
 * @param entryNo from 1, without gaps within a case
 * @param actorName empty when the system acted by itself
 * @param from null for the first entry
 * @param note what the person wrote, as he wrote it; in entries from before days and cases had fields of their own, behind
 *     them
 * @param dateBefore the day that held until then
 * @param dateAfter the day that holds or is asked for from then on
 * @param otherCase the second case of a merger
 * @param evidenceHash of the evidence that a report was signed with, or of a paper that was issued; null for every other
 *     entry, and for older ones
 */
public record LogView(
        CaseNumber number,
        int entryNo,
        Instant at,
        Long actorId,
        PersonName actorName,
        CaseDeed action,
        CaseState from,
        CaseState to,
        int round,
        String note,
        LocalDate dateBefore,
        LocalDate dateAfter,
        CaseNumber otherCase,
        String evidenceHash,
        String previousHash,
        String hash) {

    public static LogView of(LogEntry entry, Names names) {
        Told told = entry.told();
        return new LogView(
                entry.number(),
                entry.entryNo(),
                entry.at(),
                names.show(entry.actorId()),
                names.show(entry.actorName()),
                entry.deed(),
                entry.from(),
                entry.to(),
                entry.round(),
                names.note(entry.deed(), told.note()),
                told.before(),
                told.after(),
                told.other(),
                told.evidenceHash(),
                entry.previousHash(),
                entry.hash());
    }

    /** Whether it tells of days, in words of message {@code case.log.days.<action>}. */
    public boolean days() {
        return dateBefore != null || dateAfter != null;
    }
}
