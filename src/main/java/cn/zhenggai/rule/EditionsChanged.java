package cn.zhenggai.rule;

/** A table was put into force or withdrawn; published in the transaction that did it. */
public record EditionsChanged(String table) {}
