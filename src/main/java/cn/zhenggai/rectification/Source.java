package cn.zhenggai.rectification;

/** How the bureau came to know. */
public enum Source {
    INSPECTION,
    JOINT,
    SELF_CHECK,
    REPORT,
    INSTRUCTION
}
