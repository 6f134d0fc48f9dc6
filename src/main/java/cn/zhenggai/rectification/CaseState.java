package cn.zhenggai.rectification;

/** Where a case stands. {@code RECEIVED} with an approved plan waits for assignment like one that needs none. */
public enum CaseState {
    DRAFT,
    ISSUED,
    RECEIVED,
    PLANNING,
    RECTIFYING,
    SCHOOL_REVIEW,
    SUBMITTED,
    VERIFYING,
    CLOSE_REVIEW,
    PAUSED,
    /** Its cause lies outside of the school: with the bureau, which decides who acts, or with the department that does. */
    COORDINATING,
    CLOSED,
    FIXED_ON_SITE,
    WITHDRAWN,
    /** An objection was upheld, or a check found nothing: it never counted. */
    DISMISSED,
    MERGED,
    /** Ended with the school or with the thing itself: nothing is left that could be rectified. */
    TERMINATED;

    public boolean open() {
        return ordinal() < CLOSED.ordinal();
    }

    /** The school says it is done; nobody has confirmed it. Never counted as rectified. */
    public boolean claimed() {
        return this == SUBMITTED || this == VERIFYING || this == CLOSE_REVIEW;
    }

    /** Rectified, in the way that counts. */
    public boolean rectified() {
        return this == CLOSED || this == FIXED_ON_SITE;
    }

    /** Ended without anything having been rectified: no line of its notice any more. */
    public boolean dropped() {
        return this == WITHDRAWN || this == DISMISSED || this == MERGED || this == TERMINATED;
    }

    /** Ordered from the school, be it that nothing runs just now. */
    public boolean served() {
        return open() && this != DRAFT && this != COORDINATING;
    }

    /** Known to the bureau alone so far. */
    public boolean unserved() {
        return open() && !served();
    }

    /** The days of these states are the school's; a deadline missed here is the school's. */
    public boolean withSchool() {
        return served() && this != PAUSED && !claimed();
    }
}
