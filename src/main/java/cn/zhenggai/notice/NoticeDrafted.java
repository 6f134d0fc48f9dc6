package cn.zhenggai.notice;

import cn.zhenggai.shared.Actor;

/** What a visit found lies on a draft before whoever signs it; published in the transaction, once for a draft. */
public record NoticeDrafted(NoticeNews news, Actor by) {}
