package cn.zhenggai.organisation.handover;

import cn.zhenggai.organisation.PersonCard;
import java.util.List;

/**
 * Somebody's work has gone on to others; published inside the transaction that did it.
 *
 * @param id of the record that was kept of it
 * @param from as he is now, perhaps disabled
 */
public record HandedOver(long id, PersonCard from, String note, List<Part> parts) {

    /**
     * @param kind of the pile
     * @param to null for what nobody took
     */
    public record Part(String kind, int pieces, PersonCard to) {}
}
