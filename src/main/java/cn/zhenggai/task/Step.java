package cn.zhenggai.task;

import java.util.List;
import java.util.stream.Stream;

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
    DECIDE_REOPENING,
    REGISTER_LISTING,
    PUBLISH_LISTING,
    REPORT_PROGRESS,
    PUBLISH_DELISTING,
    /** Asked by the case itself. */
    DECIDE_DEADLINE;

    /** Whether a process waits for it; what the case asks by itself is known to no engine. */
    boolean ofProcess() {
        return this != DECIDE_DEADLINE;
    }

    /** What the bureau owes an answer to goes on while the case itself stands still. */
    boolean standsStill() {
        return this != DECIDE_OBJECTION;
    }

    static List<String> standing() {
        return Stream.of(values()).filter(Step::standsStill).map(Step::name).toList();
    }
}
