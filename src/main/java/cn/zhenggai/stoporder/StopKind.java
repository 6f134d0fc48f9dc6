package cn.zhenggai.stoporder;

/** What must not go on. */
public enum StopKind {
    CLASSES,
    USE,
    TRANSPORT
}
