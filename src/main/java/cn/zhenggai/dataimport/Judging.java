package cn.zhenggai.dataimport;

/** Judges rows, one after the other. */
public interface Judging {

    Judgement judge(Line line);

    /** A row that could not be read whole: nothing comes of it, but what it is about is no stranger to the table. */
    default void mentioned(Line line) {}
}
