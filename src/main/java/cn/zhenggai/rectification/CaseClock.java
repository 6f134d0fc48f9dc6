package cn.zhenggai.rectification;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.calendar.Milestone;
import cn.zhenggai.shared.Desk;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What belongs to a case's deadline beside the deadline itself: how it was counted, what holds it, how it ended. A part of
 * the case's row.
 */
class CaseClock {

    /** A request that waits for its answer; a timely one holds the ladder, one by waiver does not. */
    enum ExtensionState {
        NONE,
        TIMELY,
        WAIVED
    }

    LocalDate limitFrom;
    Integer limitAmount;
    Limit.Unit limitUnit;
    Milestone limitMilestone;
    Instant deadlineAt;
    boolean provisional;
    LocalDate recounted;
    int episode = 1;
    ExtensionState extensionState = ExtensionState.NONE;
    Desk.Kind extensionDecider;
    int extensions;
    LocalDate waivedOn;
    CaseState pausedFrom;
    boolean listed;
    Boolean onTimeOriginal;
    Boolean onTimeApproved;

    /** The date is the other's now. */
    void takeOver(CaseClock other) {
        limitFrom = other.limitFrom;
        limitAmount = other.limitAmount;
        limitUnit = other.limitUnit;
        limitMilestone = other.limitMilestone;
        deadlineAt = other.deadlineAt;
        provisional = other.provisional;
        recounted = other.recounted;
    }

    /** Null when a person wrote the date. */
    Limit limit() {
        return limitUnit == null ? null : new Limit(limitAmount, limitUnit, limitMilestone);
    }

    /** @param moment when the last hour ends, null for a limit in days */
    void counted(ProposingDeadline.Proposal proposal, Instant moment) {
        Limit limit = proposal.limit();
        limitFrom = proposal.from();
        limitAmount = limit == null ? null : limit.amount();
        limitUnit = limit == null ? null : limit.unit();
        limitMilestone = limit == null ? null : limit.milestone();
        deadlineAt = moment;
        provisional = proposal.provisional();
    }

    /** From here on the date is somebody's word and no rule's. */
    void written() {
        limitFrom = null;
        limitAmount = null;
        limitUnit = null;
        limitMilestone = null;
        deadlineAt = null;
        provisional = false;
        recounted = null;
    }

    boolean asked() {
        return extensionState != ExtensionState.NONE;
    }

    void answered() {
        extensionState = ExtensionState.NONE;
        extensionDecider = null;
        waivedOn = null;
    }
}
