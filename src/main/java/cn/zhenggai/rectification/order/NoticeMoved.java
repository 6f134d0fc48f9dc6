package cn.zhenggai.rectification.order;

import cn.zhenggai.organisation.UnitCard;

/** The school of a notice was closed, and another goes on with its open lines; published inside the transaction of it. */
public record NoticeMoved(long noticeId, UnitCard to) {}
