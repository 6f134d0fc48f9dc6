package cn.zhenggai.objection;

import cn.zhenggai.rectification.PersonName;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Severity;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One objection as it is read.
 *
 * @param number which of its case, from 1
 * @param receivedOn when the order was received, and {@code lastDay} until when it could be objected to; null before
 * @param decideBy the last day on which the answer is in time
 * @param answer null while it waits; {@code decidedByName} likewise, and when it lapsed with its case
 */
public record ObjectionView(
        int number,
        ObjectionSubject subject,
        ObjectionState state,
        String facts,
        String request,
        PersonName objectedByName,
        Instant objectedAt,
        LocalDate receivedOn,
        LocalDate lastDay,
        Desk decider,
        LocalDate decideBy,
        Severity severityBefore,
        Severity severityAfter,
        LocalDate deadlineBefore,
        LocalDate deadlineAfter,
        String answer,
        PersonName decidedByName,
        Instant decidedAt) {

    public boolean pending() {
        return state == ObjectionState.PENDING;
    }

    /** The delay is the bureau's. */
    public boolean answeredLate() {
        return decidedByName != null && BureauTime.dayOf(decidedAt).isAfter(decideBy);
    }

    public boolean regraded() {
        return severityAfter != null && severityAfter != severityBefore;
    }

    public boolean moved() {
        return deadlineAfter != null && !deadlineAfter.equals(deadlineBefore);
    }
}
