package cn.zhenggai.calendar;

/** Days that an office names instead of counting: before term begins, by its end, before the floods. */
public enum Milestone {
    BEFORE_TERM,
    END_OF_TERM,
    BEFORE_FLOOD
}
