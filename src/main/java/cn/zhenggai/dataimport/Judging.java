package cn.zhenggai.dataimport;

import java.util.List;

/** Judges rows, one after the other and within one transaction; may remember what these rows do not change. */
public interface Judging {

    /** The rows that come next, so that what is known of them can be read at once. */
    default void expect(List<Line> lines) {}

    Judgement judge(Line line);
}
