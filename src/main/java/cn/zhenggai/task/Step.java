package cn.zhenggai.task;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The steps of a case that somebody has to take, in the order of the main path. */
public enum Step {
    DECIDE_ACTING,
    SIGN_NOTICE,
    RECEIVE_NOTICE,
    WRITE_PLAN,
    REVIEW_PLAN,
    ASSIGN_WORK,
    RECTIFY,
    SIGN_REPORT,
    VERIFY,
    APPROVE_CLOSURE,
    DECIDE_EXTENSION,
    REVIEW_PAUSE,
    /** In a process beside the case. */
    DECIDE_OBJECTION,
    DECIDE_ESCALATION,
    DECIDE_TRANSFER,
    ANSWER_LETTER,
    READDRESS_LETTER,
    WORK_OUTSIDE,
    REFER_OBJECTION,
    CONFIRM_SUPERVISION,
    DECIDE_REOPENING,
    CONFIRM_STOP,
    INSPECT_STOP,
    DECIDE_LIFTING,
    HOLD_TALK,
    REGISTER_LISTING,
    PUBLISH_LISTING,
    REPORT_PROGRESS,
    PUBLISH_DELISTING,
    /** Asked by the case itself. */
    DECIDE_DEADLINE;

    /** What keeps somebody from harm now, and what the bureau owes an answer to: both go on while the case itself stands still. */
    public static final Set<Step> NEVER_STILL = Set.of(CONFIRM_STOP, INSPECT_STOP, DECIDE_LIFTING, DECIDE_OBJECTION);

    /** What the bureau itself owes, and is late with when nobody does it. */
    public static final List<Step> OF_BUREAU = List.of(
            SIGN_NOTICE,
            REVIEW_PLAN,
            VERIFY,
            APPROVE_CLOSURE,
            DECIDE_EXTENSION,
            REVIEW_PAUSE,
            DECIDE_OBJECTION,
            CONFIRM_STOP,
            INSPECT_STOP,
            DECIDE_LIFTING,
            DECIDE_ESCALATION,
            HOLD_TALK,
            REGISTER_LISTING,
            PUBLISH_LISTING);

    private static final Set<Step> OF_SCHOOL =
            Set.of(RECEIVE_NOTICE, WRITE_PLAN, ASSIGN_WORK, RECTIFY, SIGN_REPORT, REPORT_PROGRESS);
    /** While other departments act, the case waits at {@link #DECIDE_ACTING}. */
    private static final Set<Step> OF_OTHERS = Set.of(DECIDE_ACTING, ANSWER_LETTER, WORK_OUTSIDE);

    /** Whose time it is while the step waits. Of what a school mends and confirms by itself every step is the school's. */
    public enum Side {
        SCHOOL,
        BUREAU,
        OTHERS
    }

    public Side side() {
        if (OF_SCHOOL.contains(this)) {
            return Side.SCHOOL;
        }
        return OF_OTHERS.contains(this) ? Side.OTHERS : Side.BUREAU;
    }

    /** Those that every case goes through one after the other, so that their times add up to its own. */
    public boolean onMainPath() {
        return compareTo(APPROVE_CLOSURE) <= 0;
    }

    /** {@link #NEVER_STILL} as words of SQL. */
    public static String neverStill() {
        return words(NEVER_STILL);
    }

    /** As words of SQL. */
    public static String words(Collection<Step> steps) {
        return steps.stream().sorted().map(step -> "'" + step + "'").collect(Collectors.joining(", ", "(", ")"));
    }

    /** Whether a process waits for it; what the case asks by itself is known to no engine. */
    boolean ofProcess() {
        return this != DECIDE_DEADLINE;
    }
}
