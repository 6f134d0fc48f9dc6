package cn.zhenggai.lookup;

import cn.zhenggai.inspection.reading.VisitCard;
import cn.zhenggai.notice.reading.NoticeCard;
import cn.zhenggai.organisation.school.FindingPeople;
import cn.zhenggai.organisation.school.FindingSchools;
import cn.zhenggai.rectification.reading.CaseLine;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one line found, by kind.
 *
 * @param text as it was typed
 * @param jump the address of the only thing that can have been meant, null where there are several or none
 */
public record Answer(
        String text,
        @Nullable String jump,
        Found<FindingSchools.Hit> schools,
        Found<NoticeCard> notices,
        Found<CaseLine> cases,
        Found<FindingPeople.Hit> people,
        Found<VisitCard> visits) {

    /**
     * The first of what was found.
     *
     * @param total how many there are, counted no further than {@code more} says
     * @param more whether there are more than were counted
     */
    public record Found<T>(List<T> rows, int total, boolean more) {

        static <T> Found<T> none() {
            return new Found<>(List.of(), 0, false);
        }

        static <T> Found<T> first(int shown, List<T> all, boolean more) {
            return new Found<>(all.subList(0, Math.min(shown, all.size())), all.size(), more);
        }

        public boolean cut() {
            return more || total > rows.size();
        }
    }

    static Answer nothing(String text) {
        return new Answer(text, null, Found.none(), Found.none(), Found.none(), Found.none(), Found.none());
    }

    public boolean empty() {
        return Stream.of(schools, notices, cases, people, visits)
                .allMatch(found -> found.rows().isEmpty());
    }
}
