package cn.zhenggai.dataimport.run;

import java.util.List;
import java.util.Locale;

/** Where a run stands. In words it is message {@code import.state.<state>}. */
public enum RunState {
    /** Rows are read and judged. */
    READING,
    /** Some column that every row needs is not known. */
    MAPPING,
    /** Waits for somebody's word. */
    PREVIEW,
    /** Rows are done, one by one. */
    RUNNING,
    DONE,
    /** Rows are taken back, the last first. */
    TAKING_BACK,
    TAKEN_BACK,
    /** Nothing came of it. */
    DROPPED;

    static final List<RunState> AT_WORK = List.of(READING, RUNNING, TAKING_BACK);

    /** Whether it goes on by itself. */
    public boolean atWork() {
        return AT_WORK.contains(this);
    }

    /** Whether another mapping may still be said. */
    public boolean open() {
        return this == MAPPING || this == PREVIEW;
    }

    /** As pages name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
