package cn.zhenggai.longterm;

import cn.zhenggai.rectification.PauseReason;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Which of the cases that stand still are asked for.
 *
 * @param text part of a number, a title or the name of a school; null for any
 */
public record StandingFilter(View view, String text) {

    /** Each is a condition over {@code case_standstill p join case_card c}. Message {@code longTerm.view.<view>}. */
    public enum View {
        LONG_TERM("p.reason_class in " + longTerm()),
        /** Of those the ones whose review is near. */
        SOON("p.reason_class in " + longTerm() + " and p.review_on <= :soon"),
        /** Whatever the reason. */
        ALL("1 = 1");

        private final String sql;

        View(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }

        private static String longTerm() {
            return Arrays.stream(PauseReason.values())
                    .filter(PauseReason::longTerm)
                    .map(reason -> "'" + reason + "'")
                    .collect(Collectors.joining(", ", "(", ")"));
        }
    }
}
