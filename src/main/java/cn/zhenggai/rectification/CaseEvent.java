package cn.zhenggai.rectification;

import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;

/**
 * Something happened to a case that people want to hear of; published inside the transaction of what happened.
 *
 * @param round the round in which it happened, so that the same news of two rounds are two
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
        boolean confidential) {

    public enum Kind {
        ISSUED,
        ASSIGNED,
        REJECTED,
        CLOSED,
        WITHDRAWN,
        MERGED,
        EXTENSION_ASKED,
        EXTENSION_APPROVED,
        EXTENSION_REFUSED,
        PAUSED,
        RESUMED,
        DEADLINE_MOVED
    }
}
