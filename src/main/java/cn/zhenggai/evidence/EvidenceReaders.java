package cn.zhenggai.evidence;

import cn.zhenggai.shared.Actor;

/** Decides who may read attached evidence; implemented by each feature that owns some. */
public interface EvidenceReaders {

    /** Whether the reference is one of this feature's; true for one feature at most. */
    boolean owns(String owner);

    boolean mayRead(Actor actor, String owner);
}
