package cn.zhenggai.statistics;

import java.time.LocalDate;
import java.util.List;

/**
 * Something newly rises against its own past among the cases that a leader sees. Published once a night for each such leader.
 *
 * @param evening the last of those that were looked at
 * @param names of all of them, the steepest first
 * @param confidential whether a name tells of cases that few may know of
 */
public record RisesFound(long personId, LocalDate evening, List<String> names, boolean confidential) {

    /** As it stood that evening: the page says the same whenever it is opened. */
    public String page() {
        return FiguresAddress.WARNINGS + "?on=" + evening;
    }
}
