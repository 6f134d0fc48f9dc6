package cn.zhenggai.shared;

/** The places in the organisation's tree. */
public enum UnitKind {
    BUREAU,
    SECTION,
    TOWNSHIP,
    SCHOOL,
    DEPARTMENT
}
