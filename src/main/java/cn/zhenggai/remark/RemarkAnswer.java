package cn.zhenggai.remark;

/** What a school makes of an advice. Message {@code remark.answer.<answer>}. */
public enum RemarkAnswer {
    DONE,
    /** Will be done until a day. */
    PLANNED,
    DECLINED
}
