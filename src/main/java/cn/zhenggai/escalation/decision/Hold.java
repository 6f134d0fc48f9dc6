package cn.zhenggai.escalation.decision;

import cn.zhenggai.shared.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A leader keeps the ladder of a case still.
 *
 * @param until that day included
 * @param byName null for a reader who gets no names
 */
public record Hold(CaseNumber number, LocalDate until, String reason, String byName, Instant at) {

    Hold withoutPersons() {
        return new Hold(number, until, null, null, at);
    }
}
