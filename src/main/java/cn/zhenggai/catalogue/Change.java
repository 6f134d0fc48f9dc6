package cn.zhenggai.catalogue;

import cn.zhenggai.shared.Actor;
import java.time.Instant;

/** Who changed something and when; nobody for what came with the program. */
public record Change(Instant at, Long by, String byName) {

    static Change of(Actor actor, Instant at) {
        return new Change(at, actor.personId(), actor.name());
    }
}
