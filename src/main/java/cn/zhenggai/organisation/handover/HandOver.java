package cn.zhenggai.organisation.handover;

import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who takes what, as the one who hands over chose.
 *
 * @param to by the key of the pile: the id of a person, {@link #BY_RULE}, or {@link #NOBODY}
 * @param note for the successors; when something is left with nobody, the reason
 */
public record HandOver(Map<String, String> to, String note) {

    public static final String BY_RULE = "RULE";

    /** Stays with nobody, and on the registrar's list, for the reason given. */
    public static final String NOBODY = "NOBODY";

    public static final HandOver NONE = new HandOver(Map.of(), null);

    private static final int NOTE = 500;

    Optional<Refusal> refusal(List<Pile> piles) {
        Checks checks = new Checks();
        piles.forEach(pile -> check(checks, pile));
        return checks.text(note, "handOverNote", NOTE).refusal();
    }

    private void check(Checks checks, Pile pile) {
        String chosen = to.get(pile.key());
        if (chosen == null || chosen.isBlank()) {
            checks.that(false, pile.field(), "handOverNeeded", pile.size(), listed(pile));
        } else {
            boolean rule = chosen.equals(BY_RULE) && pile.byRule();
            boolean person = chosen.matches("\\d{1,18}") && pile.offers(Long.parseLong(chosen));
            checks.that(rule || person || chosen.equals(NOBODY), pile.field(), "handOverNotOffered");
        }
    }

    private static String listed(Pile pile) {
        List<String> references = pile.pieces().stream()
                .map(Piece::reference)
                .distinct()
                .limit(100)
                .toList();
        return references.isEmpty() ? "—" : String.join(" ", references);
    }
}
