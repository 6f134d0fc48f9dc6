package cn.zhenggai.notice;

import cn.zhenggai.shared.Actor;

/** The school received the notice; published in the transaction, once. */
public record NoticeReceived(NoticeNews news, Actor by) {}
