package cn.zhenggai.rectification;

import cn.zhenggai.task.Step;

/**
 * What a person may do to a case. The name in lower case with hyphens is the last part of the action's address.
 * Actions that decide carry their answer with them: approve or return, pass or reject.
 */
public enum Action {
    DECIDE_ACTING(Step.DECIDE_ACTING),
    SIGN_NOTICE(Step.SIGN_NOTICE),
    CHANGE_SEVERITY(Step.SIGN_NOTICE),
    RECEIVE(Step.RECEIVE_NOTICE),
    WRITE_PLAN(Step.WRITE_PLAN),
    REVIEW_PLAN(Step.REVIEW_PLAN),
    ASSIGN(Step.ASSIGN_WORK),
    REASSIGN(Step.RECTIFY),
    REPORT(Step.RECTIFY),
    SIGN_REPORT(Step.SIGN_REPORT),
    NAME_VERIFIERS(Step.VERIFY),
    VERIFY(Step.VERIFY),
    APPROVE_CLOSURE(Step.APPROVE_CLOSURE),
    WITHDRAW(null),
    MERGE(null),
    ASK_EXTENSION(null),
    WAIVE_NOTICE(null),
    DECIDE_EXTENSION(Step.DECIDE_EXTENSION),
    REPLAN(null),
    PAUSE(null),
    RESUME(Step.REVIEW_PAUSE),
    DECIDE_DEADLINE(Step.DECIDE_DEADLINE),
    PROPOSE_REOPENING(null),
    DECIDE_REOPENING(Step.DECIDE_REOPENING),
    CONFIRM_FALSIFIED(null),
    ORDER_LOOK_BACK(null),
    ORDER_SEARCH(null),
    ORDER_STOP(null),
    STOP_AT_ONCE(null),
    CONFIRM_STOP(Step.CONFIRM_STOP),
    REVOKE_STOP(null),
    ASK_LIFTING(null),
    INSPECT_STOP(Step.INSPECT_STOP),
    DECIDE_LIFTING(Step.DECIDE_LIFTING),
    ASK_TRANSFER(null),
    REFUSE_TRANSFER(Step.DECIDE_TRANSFER),
    TRANSFER(null),
    SEND_LETTER(null),
    READDRESS_LETTER(Step.READDRESS_LETTER),
    REFER_OBJECTION(Step.REFER_OBJECTION),
    SUPERVISE_LETTER(Step.CONFIRM_SUPERVISION),
    REPORT_OUTSIDE(null),
    RETURN_PART(null),
    HOLD_TALK(Step.HOLD_TALK),
    LIST(null),
    REGISTER_LISTING(Step.REGISTER_LISTING),
    PUBLISH_LISTING(Step.PUBLISH_LISTING),
    REPORT_PROGRESS(Step.REPORT_PROGRESS),
    PUBLISH_DELISTING(Step.PUBLISH_DELISTING),
    OBJECT(null),
    WITHDRAW_OBJECTION(null),
    DECIDE_OBJECTION(Step.DECIDE_OBJECTION),
    TERMINATE(null),
    RETURN_FOR_PROOF(Step.VERIFY),
    DIVIDE_WORK(null),
    PROTECT_MEANWHILE(null),
    ALLOT_FUNDS(null),
    TAKE_BACK_FUNDS(null);

    private final Step step;

    Action(Step step) {
        this.step = step;
    }

    /** The step that the action completes or changes; null for one that any open step admits. */
    public Step step() {
        return step;
    }

    /** What it does to a draft moves the lines beside it, so that their notice is held before the case. */
    public boolean reachesOthers() {
        return this == CHANGE_SEVERITY || this == WITHDRAW || this == TERMINATE;
    }

    public String path() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
