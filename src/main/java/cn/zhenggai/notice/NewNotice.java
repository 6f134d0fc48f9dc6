package cn.zhenggai.notice;

/** A notice that is begun, with the names as they are on that day. */
public record NewNotice(long bureauId, String bureauName, String schoolName, Long townshipId, Occasion occasion) {}
