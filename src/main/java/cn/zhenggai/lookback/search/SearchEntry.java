package cn.zhenggai.lookback.search;

import java.time.LocalDate;
import java.util.List;

/** @param lookFor what the schools are to look for, in words for them: they may not know the case; {@code
 *     schools} named for {@link SearchScope#CHOSEN}, and for nothing else */
public record SearchEntry(SearchScope scope, List<Long> schools, String lookFor, LocalDate until) {

    public SearchEntry(SearchScope scope, String lookFor, LocalDate until) {
        this(scope, List.of(), lookFor, until);
    }
}
