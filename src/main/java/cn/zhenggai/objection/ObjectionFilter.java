package cn.zhenggai.objection;

/** What narrows the list of objections; each part may be null. @param text in number, title, or school */
public record ObjectionFilter(ObjectionState state, String text) {}
