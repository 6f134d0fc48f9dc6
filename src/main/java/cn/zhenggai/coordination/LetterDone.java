package cn.zhenggai.coordination;

import java.util.List;

/**
 * What a department says that it did.
 *
 * @param photos staged pictures
 * @param documents staged files
 */
public record LetterDone(String text, List<Long> photos, List<Long> documents) {

    public LetterDone {
        photos = photos == null ? List.of() : List.copyOf(photos);
        documents = documents == null ? List.of() : List.copyOf(documents);
    }
}
