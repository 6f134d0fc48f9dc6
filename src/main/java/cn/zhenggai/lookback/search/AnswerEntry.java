package cn.zhenggai.lookback.search;

import java.util.List;

/**
 * What a school says.
 *
 * @param place and the rest only of what was found: it becomes a case that the school found itself
 * @param assignee who of the school puts it right
 */
public record AnswerEntry(SearchFinding answer, String note, String place, List<Long> photos, Long assignee) {

    public AnswerEntry {
        photos = photos == null ? List.of() : List.copyOf(photos);
    }
}
