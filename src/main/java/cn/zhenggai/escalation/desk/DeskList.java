package cn.zhenggai.escalation.desk;

/** The lists of the leaders' desk; each number on it counts one of them. */
public enum DeskList {
    /** Cases whose deadline has passed while the school is to act; major ones first, then the longest late. */
    OVERDUE,
    /** Cases with a school that are due today or within the next five working days, soonest first. */
    SOON,
    /** What waits for the reader's own decision, soonest due first. */
    WAITING,
    /** The steps that the bureau itself is late with, longest late first. */
    BUREAU
}
