package cn.zhenggai.stoporder;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What is to be stopped.
 *
 * @param description which class, room, device …, in words
 * @param basis the law or rule it rests on
 * @param pupilsGo where the pupils are meanwhile; needed when classes stop
 * @param liftWhen what has to be so before it is lifted
 */
public record StopEntry(
        StopKind kind,
        StopScope scope,
        String description,
        String reason,
        String basis,
        LocalDate startsOn,
        String pupilsGo,
        String liftWhen) {

    /**
     * The word of who may order it himself, by telephone.
     *
     * @param by his id
     */
    public record Approval(Long by, Instant at) {}
}
