package cn.zhenggai.objection;

/** What a school objects to. Of each it may once, when it was answered it may not again. */
public enum ObjectionSubject {
    NOT_ESTABLISHED,
    SEVERITY,
    TERM,
    OTHER
}
