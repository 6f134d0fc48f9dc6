package cn.zhenggai.task;

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
    DECIDE_ESCALATION,
    DECIDE_TRANSFER,
    ANSWER_LETTER,
    READDRESS_LETTER,
    WORK_OUTSIDE,
    REFER_OBJECTION,
    CONFIRM_SUPERVISION,
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
}
