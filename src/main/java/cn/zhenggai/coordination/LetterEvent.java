package cn.zhenggai.coordination;

import cn.zhenggai.shared.CaseNumber;
import java.time.LocalDate;

/**
 * Something happened to a letter; published inside the transaction of what happened.
 *
 * @param confidential whether its case is kept among few
 * @param turn which time the department acts on it, from 1
 */
public record LetterEvent(
        Kind kind,
        long letterId,
        CaseNumber number,
        int turn,
        String subject,
        long unitId,
        String unitName,
        long bureauId,
        long sectionId,
        boolean confidential,
        LocalDate replyBy) {

    /** The names are those of the news. */
    public enum Kind {
        LETTER_SENT,
        LETTER_REPLIED,
        LETTER_OBJECTED,
        LETTER_LATE,
        LETTER_SUPERVISED,
        LETTER_LISTED,
        LETTER_ENDED
    }
}
