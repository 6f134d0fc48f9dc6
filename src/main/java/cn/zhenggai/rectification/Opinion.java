package cn.zhenggai.rectification;

import java.time.LocalDate;
import java.util.List;

/**
 * What one re-inspector found on site.
 *
 * @param graceUntil last day of grace, at most five working days; only a rejection may set it
 * @param photos staged pictures of his, taken on site
 * @param documents staged files of his, such as the report of an expert
 */
public record Opinion(boolean passed, String text, LocalDate graceUntil, List<Long> photos, List<Long> documents) {

    public Opinion {
        photos = photos == null ? List.of() : List.copyOf(photos);
        documents = documents == null ? List.of() : List.copyOf(documents);
    }

    public Opinion(boolean passed, String text, LocalDate graceUntil, List<Long> photos) {
        this(passed, text, graceUntil, photos, List.of());
    }
}
