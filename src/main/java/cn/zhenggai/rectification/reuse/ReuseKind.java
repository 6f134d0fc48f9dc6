package cn.zhenggai.rectification.reuse;

/** Where the same picture is already. Message {@code case.hint.<kind>}. */
public enum ReuseKind {
    /** In the same report, for another place. */
    TWICE,
    /** Among the pictures of the hazard. */
    HAZARD,
    SAME_CASE,
    OTHER_CASE,
    OTHER_SCHOOL,
    /** On no case, as a finding of a visit that opened none. */
    ELSEWHERE
}
