package cn.zhenggai.notice;

import cn.zhenggai.shared.Actor;

/** The notice was signed and served; published in the transaction, after all its lines were issued. */
public record NoticeSigned(NoticeNews news, Actor by) {}
