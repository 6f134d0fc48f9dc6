package cn.zhenggai.rectification.extension;

import java.time.LocalDate;
import java.util.List;

/**
 * What a school asks for.
 *
 * @param until the new last day
 * @param interimMeasure what keeps people safe until then
 * @param documents staged files that prove the reason
 */
public record ExtensionEntry(
        ExtensionReason reasonClass, String reason, LocalDate until, String interimMeasure, List<Long> documents) {

    public ExtensionEntry {
        documents = documents == null ? List.of() : List.copyOf(documents);
    }
}
