package cn.zhenggai.objection;

import java.time.LocalDate;

/** What the bureau answers.
 *
 * @param until the new last day; null for a severity that changes without its day
 */
public record ObjectionAnswer(Kind kind, String reason, LocalDate until) {

    /** What becomes of the order. */
    public enum Kind {
        NOT_ESTABLISHED,
        SEVERITY_CHANGED,
        TERM_CHANGED,
        KEPT
    }
}
