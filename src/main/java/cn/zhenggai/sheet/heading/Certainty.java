package cn.zhenggai.sheet.heading;

/** How sure it is that a column is meant by a field, the surest first. */
public enum Certainty {
    /** Somebody said so. */
    GIVEN,
    /** The heading is a usual one. */
    HEADING,
    /** A part of the heading is: one of its rows, what stands without or within its brackets. */
    PART,
    /** A usual heading lies within it, or it is nearly one. */
    NEAR,
    /** Only what stands in the column looks like it. */
    VALUES
}
