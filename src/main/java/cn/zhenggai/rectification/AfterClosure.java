package cn.zhenggai.rectification;

/** The bureau's numbers for what comes after a closure, in the decision table {@code after-closure}. */
public enum AfterClosure {
    /** Days since the closure within which a case may be reopened. */
    REOPEN_WITHIN_DAYS,
    /** How much of the time first ordered a reopened case has at most, in per cent. */
    REOPENED_TIME_PERCENT,
    /** Working days in which a proposal to reopen is decided. */
    DECIDE_WORKDAYS,
    /** Of the general cases of a period how many are looked back at, in per cent. */
    SAMPLE_PERCENT,
    /** Working days from the drawing to the day by which a sample is seen. */
    SEEN_WITHIN_WORKDAYS,
    /** By how many days after its closure a major case is looked back at first. */
    MAJOR_FIRST_DAYS,
    /** By how many days after its closure a major case is looked back at again. */
    MAJOR_SECOND_DAYS,
    /** How many days before that it is given to an inspector. */
    MAJOR_AHEAD_DAYS,
    /** How many working days before the last one a school is reminded to answer about the same fault. */
    SEARCH_REMINDER_WORKDAYS
}
