package cn.zhenggai.dataimport.run;

import cn.zhenggai.dataimport.Judgement;

/** What became of a row. In words it is message {@code import.row.<state>}. */
public enum RowState {
    /** Not done yet. */
    WAITING,
    DONE,
    /** Was to be done and could not, or would have done something else than was shown. */
    FAILED,
    /** Nothing was to be done. */
    NOTHING,
    TAKEN_BACK,
    /** Cannot be taken back. */
    STAYS;

    /** Of a row that was judged just now. */
    static RowState of(Judgement judgement) {
        return judgement.verdict().does() ? WAITING : NOTHING;
    }
}
