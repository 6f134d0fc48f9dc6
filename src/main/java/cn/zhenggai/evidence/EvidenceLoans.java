package cn.zhenggai.evidence;

import cn.zhenggai.shared.Actor;

/** Single files that were shown to somebody to whom their owner is closed; implemented by each feature that shows some. */
public interface EvidenceLoans {

    boolean lent(Actor actor, long evidenceId);
}
