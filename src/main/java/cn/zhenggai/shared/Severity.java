package cn.zhenggai.shared;

/** 一般隐患 or 重大隐患; decides who signs, whether a plan is due and who approves the closure. */
public enum Severity {
    GENERAL,
    MAJOR
}
