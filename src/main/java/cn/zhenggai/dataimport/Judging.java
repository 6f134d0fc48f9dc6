package cn.zhenggai.dataimport;

import java.util.List;

/** Judges rows, one after the other. */
public interface Judging {

    /** The rows that come next, so that what is known of them can be read at once. */
    default void expect(List<Line> lines) {}

    Judgement judge(Line line);

    /** A row that could not be read whole: nothing comes of it, but what it is about is no stranger to the table. */
    default void mentioned(Line line) {}
}
