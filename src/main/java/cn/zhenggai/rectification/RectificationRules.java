package cn.zhenggai.rectification;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.RuleLine;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.task.Step;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** The bureau's own rules, kept as decision tables that it changes without code. */
public interface RectificationRules {

    /** The desks of leaders, of which one answers a request. */
    Set<Desk.Kind> LEADERS = EnumSet.of(Desk.Kind.SECTION_HEAD, Desk.Kind.DEPUTY, Desk.Kind.DIRECTOR);

    /** In whatever unit; more was never meant. */
    int LONGEST = 1000;

    int MOST_EXTENSIONS = 10;

    int MOST_VERIFIERS = 5;

    /** How long a hazard of this category and severity may stand, when the catalogue says nothing nearer. */
    Limit limitFor(String category, Severity severity);

    /** The same for an order of that day: what was ordered before a table came into force keeps the limit of its day. */
    Limit limitFor(String category, Severity severity, LocalDate day);

    /** Another table of limits, to be looked at; refused with every rule that cannot be meant. Nothing is changed. */
    Outcome<Limits> trying(byte[] table);

    /** What a table says. */
    interface Limits {

        Limit limitFor(String category, Severity severity);
    }

    Verification verificationFor(Severity severity, Source source);

    /** Who approves the closure after the re-inspection was passed. */
    Closing closingFor(Severity severity, boolean listed);

    /** Who answers a request for more time, by when, and how early it must be asked for. */
    ExtensionRule extensionFor(Severity severity, boolean listed, int approvedBefore);

    /** In days; 0 when this reason does not stop a case of this category. */
    int longestPause(PauseReason reason, String category);

    /** How schools are run, and how teachers behave: what may stand still in the holidays. Safety never rests. */
    default boolean restsInHolidays(String category) {
        return longestPause(PauseReason.SCHOOL_HOLIDAY, category) > 0;
    }

    /** How long a step beside the rectification itself may take; nothing is the same day. */
    Limit stepLimit(Step step, Severity severity);

    Reach reachOf(LatestDay day);

    /** The report of an expert that has to be there before such a hazard is passed, in words; empty when none is needed. */
    String appraisalFor(String itemCode, Severity severity);

    /** A number for what comes after a closure; what it counts is said by its name. */
    int afterClosure(AfterClosure what);

    /** When something is said to rise against its own past. */
    EarlyWarning earlyWarning(Rising subject);

    /** A milestone would need a column that the table does not have. */
    static Limit hazardLimit(RuleLine line) {
        return Limit.read(
                line, LONGEST, Limit.Unit.ON_THE_SPOT, Limit.Unit.HOURS, Limit.Unit.WORKDAYS, Limit.Unit.DAYS);
    }

    static Limit stepLimit(RuleLine line) {
        return Limit.read(line, LONGEST, Limit.Unit.WORKDAYS, Limit.Unit.DAYS);
    }

    static int afterClosure(RuleLine line) {
        return line.number("amount", 1, LONGEST);
    }

    static String appraisal(RuleLine line) {
        return line.text("report");
    }

    static int longestPause(RuleLine line) {
        return line.number("longestDays", 0, LONGEST);
    }

    /**
     * @param decider a leader's desk
     * @param noticeWorkdays how many working days before the deadline a request is early enough
     * @param decideWorkdays within how many the bureau answers
     * @param most how many may be approved in all
     */
    record ExtensionRule(Desk.Kind decider, int noticeWorkdays, int decideWorkdays, int most) {

        public static ExtensionRule read(RuleLine line) {
            return new ExtensionRule(
                    line.choice("decider", LEADERS),
                    line.number("noticeWorkdays", 0, LONGEST),
                    line.number("decideWorkdays", 0, LONGEST),
                    line.number("most", 0, MOST_EXTENSIONS));
        }
    }

    /** @param township whether the township office may be one of the verifiers */
    record Verification(int people, Limit limit, boolean township) {

        public static Verification read(RuleLine line) {
            return new Verification(
                    line.number("people", 1, MOST_VERIFIERS),
                    new Limit(
                            line.number("workdays", 0, LONGEST),
                            line.choice("unit", Limit.Unit.WORKDAYS, Limit.Unit.DAYS)),
                    line.flag("township"));
        }
    }

    /** @param approver a leader's desk; null when a passed re-inspection closes the case */
    record Closing(Desk.Kind approver) {

        /** What the column says; a leader by the name of his desk. */
        public enum Approval {
            NONE,
            SECTION_HEAD,
            DEPUTY,
            DIRECTOR
        }

        public static Closing read(RuleLine line) {
            Approval approval = line.choice("approval", Approval.values());
            return new Closing(
                    approval == null || approval == Approval.NONE ? null : Desk.Kind.valueOf(approval.name()));
        }

        public boolean needed() {
            return approver != null;
        }
    }

    /** The bureau's numbers for what comes after a closure, in the decision table {@code after-closure}. */
    public enum AfterClosure {
        /** Days since the closure within which a case may be reopened. */
        REOPEN_WITHIN_DAYS,
        /** How much of the time first ordered a reopened case has at most, in per cent. */
        REOPENED_TIME_PERCENT,
        /** Working days in which a proposal to reopen is decided. */
        DECIDE_WORKDAYS,
        /** Of the general cases of a period how many are looked back at, in per cent. */
        SAMPLE_PERCENT,
        /** Working days from the drawing to the day by which a sample is seen. */
        SEEN_WITHIN_WORKDAYS,
        /** By how many days after its closure a major case is looked back at first. */
        MAJOR_FIRST_DAYS,
        /** By how many days after its closure a major case is looked back at again. */
        MAJOR_SECOND_DAYS,
        /** How many days before that it is given to an inspector. */
        MAJOR_AHEAD_DAYS,
        /** How many working days before the last one a school is reminded to answer about the same fault. */
        SEARCH_REMINDER_WORKDAYS
    }

    /** What is compared with its own past. */
    enum Rising {
        ITEM,
        /** The same place at the same school. */
        PLACE,
        SCHOOL,
        TOWNSHIP
    }

    /**
     * When something is said to rise against its own past (预警), in the decision table {@code early-warning}.
     *
     * @param days the last so many days are compared with as many of before
     * @param least how many cases there have to be of them
     * @param percent of what as many days had on an average in the year before
     */
    record EarlyWarning(int days, int least, int percent) {

        public static EarlyWarning read(RuleLine line) {
            return new EarlyWarning(
                    line.number("days", 7, LONGEST),
                    line.number("least", 1, LONGEST),
                    line.number("percent", 100, LONGEST));
        }
    }
}
