package cn.zhenggai.rectification;

import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;

/**
 * Something happened to a case that people want to hear of; published inside the transaction of what happened.
 *
 * @param round the round in which it happened, so that the same news of two rounds are two
 * @param noticeId the notice that the case is a line of, null before it is on one
 * @param grouped whether that notice holds the findings of a visit and is told of as one
 * @param objecting whether an objection waits that would lapse with the case
 */
public record CaseEvent(
        Kind kind,
        CaseNumber number,
        int round,
        String title,
        Severity severity,
        long schoolId,
        String schoolName,
        Long townshipId,
        long bureauId,
        long openedBy,
        Long assigneeId,
        boolean confidential,
        Long noticeId,
        boolean grouped,
        boolean objecting) {

    /** Of a case that is on no notice. */
    public CaseEvent(
            Kind kind,
            CaseNumber number,
            int round,
            String title,
            Severity severity,
            long schoolId,
            String schoolName,
            Long townshipId,
            long bureauId,
            long openedBy,
            Long assigneeId,
            boolean confidential) {
        this(
                kind,
                number,
                round,
                title,
                severity,
                schoolId,
                schoolName,
                townshipId,
                bureauId,
                openedBy,
                assigneeId,
                confidential,
                null,
                false,
                false);
    }

    /**
     * A case, or a place in its re-inspection, went from one person to another; published as the event itself is.
     *
     * @param formerId null when nobody had it
     * @param nextId who has it now
     * @param untold whether the next one hears of it by this alone
     */
    public record Moved(CaseEvent about, Long formerId, long nextId, boolean untold) {}

    public enum Kind {
        /** What was found waits for whoever signs the order. */
        TO_SIGN,
        ISSUED,
        RECEIPT_REFUSED,
        ASSIGNED,
        REJECTED,
        CLOSED,
        WITHDRAWN,
        MERGED,
        TERMINATED,
        UNIT_CHANGED,
        EXTENSION_ASKED,
        EXTENSION_APPROVED,
        EXTENSION_REFUSED,
        PAUSED,
        RESUMED,
        DEADLINE_MOVED,
        LISTED,
        OBJECTED,
        OBJECTION_KEPT,
        OBJECTION_WITHDRAWN,
        /** Its severity or its term is another now. */
        OBJECTION_CHANGED,
        DISMISSED,
        REOPENING_PROPOSED,
        REOPENED,
        REOPENING_REFUSED,
        /** Proof was falsified; comes beside what becomes of the case. */
        FALSIFIED,
        STOP_ORDERED,
        STOP_TO_CONFIRM,
        STOP_REVOKED,
        LIFTING_ASKED,
        LIFTING_REFUSED,
        STOP_LIFTED,
        FUNDS_ALLOTTED,
        FUNDS_TAKEN_BACK
    }
}
