package cn.zhenggai.inspection;

import cn.zhenggai.shared.Actor;

/**
 * Who knows of the unannounced visits that were planned together, said by whoever planned them, so that school and day
 * are one secret wherever they are asked for. Conditions are over {@code visit v} and may name {@code :scopeMe},
 * {@code :scopeUnit} and {@code :scopeBureau}.
 */
public interface SecretVisits {

    /** The visits that are this person's own affair, whatever else he is to the school. */
    String keptBy(Actor actor);

    /** The visits that his section leads. */
    String ledBy(Actor actor);
}
