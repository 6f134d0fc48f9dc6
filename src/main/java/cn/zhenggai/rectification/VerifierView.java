package cn.zhenggai.rectification;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One of the people who re-inspect a round, and his opinion once he signed it, as one reader may read it.
 *
 * @param personId null while nobody could be found; the registrar then has to name somebody
 * @param graceUntil the last day of grace that a rejecting opinion sets, if any
 */
public record VerifierView(
        int round,
        int position,
        Long personId,
        PersonName personName,
        Boolean passed,
        String opinion,
        LocalDate graceUntil,
        Instant signedAt) {

    public static VerifierView of(Verifier verifier, Names names) {
        return new VerifierView(
                verifier.round(),
                verifier.position(),
                names.show(verifier.personId()),
                names.show(verifier.personName()),
                verifier.passed(),
                verifier.opinion(),
                verifier.graceUntil(),
                verifier.signedAt());
    }

    public boolean signed() {
        return signedAt != null;
    }
}
