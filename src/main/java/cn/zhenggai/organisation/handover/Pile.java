package cn.zhenggai.organisation.handover;

import cn.zhenggai.shared.Role;
import java.util.List;

/**
 * What goes on to one successor.
 *
 * @param key its name in forms and requests
 * @param kind of {@link KeptWork}; {@code OFFICE} for an office and all that waits there
 * @param office the office that nobody else holds, null for other work
 * @param pieces what waits
 * @param behind how much more may come to the office
 * @param byRule whether it may also be left to the rule of the work
 */
public record Pile(
        String key, String kind, Role office, List<Piece> pieces, int behind, List<Taker> takers, boolean byRule) {

    public static final String OFFICE = "OFFICE";

    static Pile of(KeptWork work, Leaver leaver, List<Piece> pieces) {
        return new Pile(work.kind(), work.kind(), null, pieces, 0, work.takers(leaver, pieces), work.goesOnByItself());
    }

    static Pile of(Role office, List<Piece> pieces, int behind, List<Taker> takers) {
        return new Pile(OFFICE + "_" + office, OFFICE, office, pieces, behind, takers, false);
    }

    /** The control in which the successor is named. */
    public String field() {
        return "to." + key;
    }

    public int size() {
        return pieces.size();
    }

    boolean offers(long personId) {
        return takers.stream().anyMatch(taker -> taker.person().id() == personId);
    }
}
