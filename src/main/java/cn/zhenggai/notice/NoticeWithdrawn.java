package cn.zhenggai.notice;

import cn.zhenggai.shared.Actor;

/** The whole notice is taken back; published in the transaction, before its lines are. */
public record NoticeWithdrawn(NoticeNews news, Actor by) {}
