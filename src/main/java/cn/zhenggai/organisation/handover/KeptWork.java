package cn.zhenggai.organisation.handover;

import cn.zhenggai.shared.Desk;
import java.util.List;

/**
 * One kind of work that hangs on people. Its feature says once when a piece of it has nobody who can take it; who goes,
 * who looks at night and who reads the list ask the same.
 */
public interface KeptWork {

    /** Of messages {@code handover.kind.<kind>}. */
    String kind();

    /** All of it in a bureau that nobody can take, most urgent first. */
    List<Piece> leftIn(long bureauId, int limit);

    /** What nobody can take because this person went. Asked when he has gone, in the transaction in which he went. */
    List<Piece> leftBy(Leaver leaver);

    /** Who may take it over, the most fitting first; empty for what goes with an office. */
    List<Taker> takers(Leaver leaver, List<Piece> pieces);

    /** Whether a piece that the successor may not take finds somebody by itself. */
    default boolean goesOnByItself() {
        return false;
    }

    void passOn(List<Piece> pieces, Passing passing);

    /** How much may come to an office, though it does not wait there yet. */
    default int behind(Desk office) {
        return 0;
    }
}
