package cn.zhenggai.rectification;

/** A day that a person sets; how far away at most is said by the decision table {@code latest-day}. */
public enum LatestDay {
    /** Of grace after a rejection, counted from that day. */
    GRACE,
    /** Of a deadline that somebody writes, counted from the day of issue. */
    DEADLINE,
    /** Of all extensions together, counted from the deadline first set. */
    EXTENSION,
    /** For objecting, counted from the receipt. */
    OBJECTION
}
