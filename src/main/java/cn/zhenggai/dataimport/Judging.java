package cn.zhenggai.dataimport;

/** Judges rows, one after the other and within one transaction; may remember what these rows do not change. */
public interface Judging {

    Judgement judge(Line line);
}
