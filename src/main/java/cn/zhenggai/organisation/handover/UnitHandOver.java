package cn.zhenggai.organisation.handover;

import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of the open work of a unit that is closed.
 *
 * @param successor the id of the unit that takes it over, or {@link #END}
 * @param note for the successor, or why it ends
 */
public record UnitHandOver(String successor, String note) {

    public static final String END = "END";
    public static final UnitHandOver NONE = new UnitHandOver(null, null);

    public static final String SUCCESSOR = "successor";

    private static final String NOTES = "handOverNote";
    private static final int NOTE = 400;
    private static final int NAMED = 10;

    boolean ends() {
        return END.equals(successor);
    }

    /** @param endable whether the work may end with the unit, which that of a section may not */
    Optional<Refusal> refusal(List<Piece> open, List<UnitCard> offered, boolean endable) {
        boolean said = successor != null && !successor.isBlank();
        boolean known = ends() && endable
                || offered.stream().anyMatch(unit -> Long.toString(unit.id()).equals(successor));
        List<String> numbers = open.stream().map(Piece::reference).distinct().toList();
        return new Checks()
                .that(said, SUCCESSOR, "closingNeedsSuccessor", numbers.size(), some(numbers))
                .that(!said || known, SUCCESSOR, "successorNotOffered")
                .text(note, NOTES, NOTE)
                .refusal();
    }

    /** Whether it is only this that keeps a unit from being closed. */
    public static boolean lacking(Refusal refusal) {
        return refusal.reasons().stream()
                .allMatch(reason -> SUCCESSOR.equals(reason.field()) || NOTES.equals(reason.field()));
    }

    private static String some(List<String> numbers) {
        String named = String.join(" ", numbers.subList(0, Math.min(NAMED, numbers.size())));
        return numbers.size() > NAMED ? named + " …" : named;
    }
}
