package cn.zhenggai.inspection;

/** One of those who go, as he was put down; the first of a list leads. */
public record VisitMember(long personId, String name, String unitName) {}
