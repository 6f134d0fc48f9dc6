package cn.zhenggai.catalogue;

import cn.zhenggai.shared.Actor;
import java.time.Instant;

/** @param changedByName who wrote it, null for what came with the program */
public record ItemVersion(HazardItem item, Instant changedAt, String changedByName) {

    public ItemVersion readBy(Actor reader) {
        return new ItemVersion(item, changedAt, reader.reads(changedByName));
    }
}
