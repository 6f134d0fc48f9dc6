package cn.zhenggai.supervision;

import cn.zhenggai.rectification.CaseState;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Which listings are asked for.
 *
 * @param text part of a number, a title or the name of a school; null for any
 */
public record ListingFilter(View view, String text, Long townshipId) {

    /** Each is a condition over {@code listing l join case_card c}. */
    public enum View {
        IN_FORCE("l.state in ('DECIDED', 'REGISTERED', 'PUBLISHED')"),
        /** The term has passed and the school has not reported it done. */
        MISSED("l.state in ('DECIDED', 'REGISTERED', 'PUBLISHED') and c.late_after < :now"),
        /** A report of the school is missing. */
        SILENT("l.state = 'PUBLISHED' and l.progress_due < :today and c.state in " + served()),
        /** Something is to be made known. */
        TO_PUBLISH("l.state in ('REGISTERED', 'DELISTED')"),
        ALL("1 = 1");

        private final String sql;

        View(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }

        private static String served() {
            return Arrays.stream(CaseState.values())
                    .filter(state -> state.served() && state != CaseState.PAUSED)
                    .map(state -> "'" + state + "'")
                    .collect(Collectors.joining(", ", "(", ")"));
        }
    }
}
