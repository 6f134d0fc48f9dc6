package cn.zhenggai.dataimport;

/** What a row would become. In words it is message {@code import.verdict.<verdict>}. */
public enum Verdict {
    NEW,
    CHANGED,
    /** Waits for an answer. */
    ASKED,
    /** All that it says is there already. */
    SAME,
    REFUSED,
    /** Is there and in no row of the table. */
    ABSENT,
    /** No record: a total, a signature, the heading again. */
    SKIPPED;

    /** Whether something would be done with it. */
    public boolean does() {
        return this == NEW || this == CHANGED;
    }
}
