package cn.zhenggai.rectification;

/** A plan is due for major hazards only. */
public enum PlanState {
    NONE,
    DUE,
    WRITTEN,
    APPROVED
}
