package cn.zhenggai.evidence;

import java.util.List;

/**
 * A staged file to be attached.
 *
 * @param pairOf the attached photo that shows the same place before the work, or null
 */
public record Attachment(long evidenceId, Long pairOf) {

    /** Files that answer no photo. */
    public static List<Attachment> alone(List<Long> evidenceIds) {
        return evidenceIds.stream().map(id -> new Attachment(id, null)).toList();
    }
}
