package cn.zhenggai.notice;

/** The school received the notice; published in the transaction, once. */
public record NoticeReceived(NoticeNews news) {}
