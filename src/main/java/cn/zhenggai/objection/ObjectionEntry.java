package cn.zhenggai.objection;

import java.util.List;

/**
 * What a school says against its order.
 *
 * @param facts and reasons
 * @param request what it wants
 * @param documents staged files, and {@code photos} staged pictures, that prove it
 */
public record ObjectionEntry(
        ObjectionSubject subject, String facts, String request, List<Long> photos, List<Long> documents) {

    public ObjectionEntry {
        photos = photos == null ? List.of() : List.copyOf(photos);
        documents = documents == null ? List.of() : List.copyOf(documents);
    }
}
