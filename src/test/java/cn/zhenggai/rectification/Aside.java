package cn.zhenggai.rectification;

import java.util.EnumSet;
import java.util.Set;

/** What a case can be in beside its work, or come to by leaving it. */
enum Aside {
    EXTENSION,
    STOP,
    /** By a team leader on the visit, not yet in writing. */
    EMERGENCY,
    LIFTING,
    LISTED,
    OUTSIDE,
    TRANSFER_ASKED,
    PART_RETURNED,
    OBJECTION,
    /** With the clock stopped for it; of conduct alone. */
    OBJECTION_STOPPED,
    PAUSED,
    MERGED,
    WITHDRAWN,
    TERMINATED,
    DISMISSED,
    REOPENING,
    FALSIFIED,
    ESCALATED,
    /** A calendar loaded later gives the served day otherwise. */
    RECOUNTED,
    REPLAN,
    DESK_CHECK,
    SEARCH,
    CLOSE_REVIEW;

    private static final Set<Aside> FOR_GOOD = EnumSet.of(
            LISTED, PART_RETURNED, MERGED, WITHDRAWN, TERMINATED, DISMISSED, FALSIFIED, REPLAN, DESK_CHECK, SEARCH);

    /** Whether it goes on until somebody ends it, and the case with it. */
    boolean ends() {
        return !FOR_GOOD.contains(this);
    }
}
