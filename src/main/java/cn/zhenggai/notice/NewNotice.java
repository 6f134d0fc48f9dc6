package cn.zhenggai.notice;

/** A notice that is begun, with the names as they are on that day. */
record NewNotice(long bureauId, String bureauName, String schoolName, Long townshipId, Occasion occasion) {}
