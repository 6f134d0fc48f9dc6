package cn.zhenggai.rectification.dossier;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Desk;
import java.time.Instant;

/**
 * What is ordered, by whom, and how it reached the school. A part of the case's row.
 *
 * @param receivedByName null also when the school would not sign for it
 * @param signingDesk the desk that signs a notice of several cases, null while the case's own severity decides
 */
public record CaseOrder(
        String requirement,
        Long issuedBy,
        String issuedByName,
        Instant issuedAt,
        Instant notifiedAt,
        String receivedByName,
        Instant receivedAt,
        boolean receiptRefused,
        Desk signingDesk) {

    public static CaseOrder proposed(String requirement) {
        return new CaseOrder(requirement, null, null, null, null, null, null, false, null);
    }

    CaseOrder issued(Actor by, Instant now, String wanted) {
        return new CaseOrder(
                wanted,
                by.personId(),
                by.name(),
                now,
                notifiedAt,
                receivedByName,
                receivedAt,
                receiptRefused,
                signingDesk);
    }

    CaseOrder notified(Instant now) {
        return new CaseOrder(
                requirement,
                issuedBy,
                issuedByName,
                issuedAt,
                now,
                receivedByName,
                receivedAt,
                receiptRefused,
                signingDesk);
    }

    /** @param by null when the school would not sign for it */
    CaseOrder received(String by, Instant now) {
        return new CaseOrder(
                requirement, issuedBy, issuedByName, issuedAt, notifiedAt, by, now, by == null, signingDesk);
    }

    CaseOrder signedAt(Desk desk) {
        return new CaseOrder(
                requirement,
                issuedBy,
                issuedByName,
                issuedAt,
                notifiedAt,
                receivedByName,
                receivedAt,
                receiptRefused,
                desk);
    }
}
