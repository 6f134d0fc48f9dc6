package cn.zhenggai.rectification;

import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The case itself as it is read.
 *
 * @param deadline the approved one; {@code originalDeadline} is the one first served
 * @param submittedAt when the principal signed the report that now waits or was accepted
 * @param graceUntil the last day that a rejecting opinion set, if any
 */
public record CaseFacts(
        CaseNumber number,
        CaseState state,
        Severity severity,
        Source source,
        long schoolId,
        String schoolName,
        String itemCode,
        String category,
        boolean confidential,
        String title,
        String place,
        String description,
        String basis,
        String requirement,
        String witness,
        LocalDate foundOn,
        String openedByName,
        Instant openedAt,
        String issuedByName,
        Instant issuedAt,
        LocalDate originalDeadline,
        LocalDate deadline,
        String receivedByName,
        Instant receivedAt,
        PlanState planState,
        String assigneeName,
        int round,
        Instant submittedAt,
        LocalDate graceUntil,
        Instant endedAt,
        String endingReason,
        ClockFacts clock,
        TieFacts ties) {

    static CaseFacts of(RectificationCase c) {
        return new CaseFacts(
                c.number,
                c.state,
                c.severity,
                c.source,
                c.schoolId,
                c.schoolName,
                c.itemCode,
                c.category,
                c.confidential,
                c.title,
                c.place,
                c.description,
                c.basis,
                c.requirement,
                c.witness,
                c.foundOn,
                c.openedByName,
                c.openedAt,
                c.issuedByName,
                c.issuedAt,
                c.originalDeadline,
                c.deadline,
                c.receivedByName,
                c.receivedAt,
                c.planState,
                c.assigneeName,
                c.roundNo,
                c.submittedAt,
                c.graceUntil,
                c.endedAt,
                c.endingReason,
                ClockFacts.of(c.clock),
                TieFacts.of(c.ties));
    }
}
