package cn.zhenggai.organisation.handover;

import cn.zhenggai.organisation.PersonCard;
import java.util.List;
import java.util.stream.Stream;

/**
 * Somebody who may take work over.
 *
 * @param pieces how many of those in question; the others find somebody by their own rule
 */
public record Taker(PersonCard person, int pieces) {

    /** Each of them may take all of it. */
    public static List<Taker> ofAll(List<Piece> pieces, Stream<PersonCard> people) {
        return people.map(person -> new Taker(person, pieces.size())).toList();
    }
}
