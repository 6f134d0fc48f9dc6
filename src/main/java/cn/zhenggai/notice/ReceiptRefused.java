package cn.zhenggai.notice;

import cn.zhenggai.shared.Actor;

/** The school would not sign the receipt, and somebody saw it; published in the transaction, once. */
public record ReceiptRefused(NoticeNews news, Actor by) {}
