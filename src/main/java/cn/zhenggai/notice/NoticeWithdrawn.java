package cn.zhenggai.notice;

/** The whole notice is taken back; published in the transaction, before its lines are. */
public record NoticeWithdrawn(NoticeNews news) {}
