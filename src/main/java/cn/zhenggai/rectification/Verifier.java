package cn.zhenggai.rectification;

import cn.zhenggai.shared.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One of the people who re-inspect a round, and his opinion once he signed it.
 *
 * @param personId null while nobody could be found; the registrar then has to name somebody
 * @param graceUntil the last day of grace that a rejecting opinion sets, if any
 */
public record Verifier(
        int round,
        int position,
        Long personId,
        String personName,
        Boolean passed,
        String opinion,
        LocalDate graceUntil,
        Instant signedAt) {

    public boolean signed() {
        return signedAt != null;
    }

    public static Optional<Verifier> of(List<Verifier> verifiers, Actor actor) {
        return verifiers.stream()
                .filter(v -> v.personId != null && v.personId == actor.personId())
                .findFirst();
    }
}
