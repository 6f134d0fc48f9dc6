package cn.zhenggai.demo.story;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One step of one case, told in advance.
 *
 * @param caseNo which case of the script, from 1; 0 for what is done about all of them together
 * @param order which step of the case, from 0
 * @param by login of the one who acts; null where the case itself knows
 * @param yes the answer, where the step is a decision; of a report, that its photographs are its own
 * @param position which of several equal steps, from 1
 * @param until the deadline or day of grace or review or end of the plan, where the step sets one
 */
public record Deed(
        int caseNo,
        int order,
        Kind kind,
        Instant at,
        String by,
        boolean yes,
        int position,
        LocalDate until,
        String text) {

    public enum Kind {
        /** A visit gets its record, and with it come its cases. */
        RECORD,
        /** An office sets something going that concerns many. */
        AFFAIR,
        OPEN,
        RAISE,
        /** The bureau leaves it to another department. */
        OTHERS_ACT,
        SIGN,
        RECEIVE,
        REFUSE_RECEIPT,
        MERGE,
        WRITE_PLAN,
        REVIEW_PLAN,
        ASSIGN,
        REPORT,
        SIGN_REPORT,
        NAME_VERIFIER,
        VERIFY,
        APPROVE_CLOSURE,
        WITHDRAW,
        ASK_EXTENSION,
        DECIDE_EXTENSION,
        PAUSE,
        RESUME,
        URGE,
        OBJECT,
        /** Upheld for a yes. */
        DECIDE_OBJECTION,
        /** The watch looks at everything. */
        LOOK,
        /** The leaders decide what the watch laid before them. */
        SIT,
        /** People read their inboxes. */
        READ;

        public boolean ofAll() {
            return this == LOOK || this == SIT || this == READ;
        }
    }

    public static Deed record(VisitTold visit, Instant at) {
        return new Deed(0, visit.no(), Kind.RECORD, at, visit.by(), true, 0, null, null);
    }

    /** Something that the whole county does, and no case by itself. */
    public static Deed ofAll(Kind kind, int order, Instant at) {
        return new Deed(0, order, kind, at, null, true, 0, null, null);
    }
}
