package cn.zhenggai.inspection;

/**
 * What a finding may be short of an order, domain reference 1.2 (24 and 29): the school is told what was wrong and that is
 * all, or it is advised and the bureau looks again. Message {@code remark.kind.<kind>}.
 */
public enum RemarkKind {
    /** 批评纠正 */
    CRITICISM,
    /** 整改建议 */
    ADVICE
}
