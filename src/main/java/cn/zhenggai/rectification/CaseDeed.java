package cn.zhenggai.rectification;

import java.util.Optional;

/** What was done to a case, as its log keeps it for good: the words never change, and their hashes hang on them. */
public enum CaseDeed {
    OPEN,
    FIXED_ON_THE_SPOT,
    OPEN_INSIDE,
    OPEN_OUTSIDE,
    SCHOOL_ACTS(Action.DECIDE_ACTING),
    /** Written before there were letters: a department was named and nobody wrote to it. */
    OTHERS_ACT,
    RAISE_SEVERITY(Action.CHANGE_SEVERITY),
    LOWER_SEVERITY(Action.CHANGE_SEVERITY),
    SIGN_NOTICE(Action.SIGN_NOTICE),
    RECEIVE(Action.RECEIVE),
    RECEIPT_REFUSED(Action.RECEIVE),
    WRITE_PLAN(Action.WRITE_PLAN),
    APPROVE_PLAN(Action.REVIEW_PLAN),
    RETURN_PLAN(Action.REVIEW_PLAN),
    ASSIGN(Action.ASSIGN, true),
    REASSIGN(Action.REASSIGN, true),
    REPORT(Action.REPORT),
    REPORT_INSIDE(Action.REPORT),
    SIGN_REPORT(Action.SIGN_REPORT),
    RETURN_REPORT(Action.SIGN_REPORT),
    NAME_VERIFIER(Action.NAME_VERIFIERS, true),
    PASS(Action.VERIFY),
    REJECT(Action.VERIFY),
    APPROVE_CLOSURE(Action.APPROVE_CLOSURE),
    RETURN_CLOSURE(Action.APPROVE_CLOSURE),
    WITHDRAW(Action.WITHDRAW),
    MERGE(Action.MERGE),
    TAKE_IN,
    SEE_AGAIN,
    ASK_EXTENSION(Action.ASK_EXTENSION),
    WAIVE_NOTICE(Action.WAIVE_NOTICE),
    APPROVE_EXTENSION(Action.DECIDE_EXTENSION),
    REFUSE_EXTENSION(Action.DECIDE_EXTENSION),
    REPLAN(Action.REPLAN),
    PAUSE(Action.PAUSE),
    RESUME(Action.RESUME),
    MOVE_DEADLINE(Action.DECIDE_DEADLINE),
    KEEP_DEADLINE(Action.DECIDE_DEADLINE),
    LIST(Action.LIST),
    REGISTER_LISTING(Action.REGISTER_LISTING),
    PUBLISH_LISTING(Action.PUBLISH_LISTING),
    REPORT_PROGRESS(Action.REPORT_PROGRESS),
    PUBLISH_DELISTING(Action.PUBLISH_DELISTING),
    HOLD_TALK(Action.HOLD_TALK),
    ESCALATE_ORDER,
    ESCALATE_TALK,
    ESCALATE_CIRCULAR,
    ESCALATE_ACCOUNTABILITY,
    DECLINE_ORDER,
    DECLINE_TALK,
    DECLINE_CIRCULAR,
    DECLINE_LISTING,
    DECLINE_ACCOUNTABILITY,
    HOLD_ESCALATION,
    JUMP_ESCALATION,
    URGE,
    UNIT_ACCOUNTED,
    PERSON_ACCOUNTED,
    ACCOUNTABILITY_CLOSED,
    VETO_ASSESSMENT,
    PAPER_ISSUED,
    DELIST,
    PHOTOS_HINTED,
    ORDER_STOP(Action.ORDER_STOP),
    /** On a visit, by word of mouth of who may order it. */
    STOP_AT_ONCE(Action.STOP_AT_ONCE),
    CONFIRM_STOP(Action.CONFIRM_STOP),
    REVOKE_STOP(Action.REVOKE_STOP),
    ASK_LIFTING(Action.ASK_LIFTING),
    STOP_FOUND_FIT(Action.INSPECT_STOP),
    STOP_FOUND_UNFIT(Action.INSPECT_STOP),
    LIFT_STOP(Action.DECIDE_LIFTING),
    REFUSE_LIFTING(Action.DECIDE_LIFTING),
    /** With its case, however that ended. */
    STOP_ENDED,
    /** Whoever it waited for has gone, and it waits for another now. */
    HAND_OVER(null, true),
    /** To the successor of a unit that was closed. */
    MOVE_UNIT,
    TERMINATE(Action.TERMINATE),
    OBJECT(Action.OBJECT),
    /** By the school that raised it, before it was answered. */
    WITHDRAW_OBJECTION(Action.WITHDRAW_OBJECTION),
    UPHOLD_OBJECTION(Action.DECIDE_OBJECTION),
    REGRADE_ON_OBJECTION(Action.DECIDE_OBJECTION),
    MOVE_ON_OBJECTION(Action.DECIDE_OBJECTION),
    KEEP_ON_OBJECTION(Action.DECIDE_OBJECTION),
    /** The case ended before it was answered. */
    LAPSE_OBJECTION,
    /** Looked at from the desk: what was handed in proves nothing yet. */
    RETURN_FOR_PROOF(Action.RETURN_FOR_PROOF),
    PROPOSE_REOPENING(Action.PROPOSE_REOPENING),
    REOPEN(Action.DECIDE_REOPENING),
    KEEP_CLOSED(Action.DECIDE_REOPENING),
    /** The proof of a closed case was falsified: it begins again. */
    REOPEN_FALSIFIED(Action.CONFIRM_FALSIFIED),
    /** The proof that is being looked at was falsified: the round is lost. */
    REJECT_FALSIFIED(Action.CONFIRM_FALSIFIED),
    ORDER_LOOK_BACK(Action.ORDER_LOOK_BACK),
    LOOK_BACK_HOLDS,
    LOOK_BACK_RELAPSED,
    LOOK_BACK_NOT_SEEN,
    /** The school, or more schools, have to look for the same fault. */
    ORDER_SEARCH(Action.ORDER_SEARCH),
    ASK_TRANSFER(Action.ASK_TRANSFER),
    REFUSE_TRANSFER(Action.REFUSE_TRANSFER),
    TRANSFER(Action.TRANSFER),
    SEND_LETTER(Action.SEND_LETTER),
    /** A clue, for those who investigate. */
    SEND_CLUE(Action.SEND_LETTER),
    READDRESS_LETTER(Action.READDRESS_LETTER),
    /** By the department that the letter was sent to. */
    ACCEPT_LETTER,
    OBJECT_LETTER,
    REFER_OBJECTION(Action.REFER_OBJECTION),
    REMIND_LETTER,
    SUPERVISE_LETTER(Action.SUPERVISE_LETTER),
    /** For the joint meeting. */
    LIST_LETTER,
    LETTER_DONE(Action.REPORT_OUTSIDE),
    /** The last of those who acted has reported: what they did is looked at. */
    OTHERS_DONE,
    RETURN_PART(Action.RETURN_PART),
    /** The school keeps its pupils safe meanwhile, as a case of its own. */
    PROTECT,
    /** A part of the work is given to somebody of the school. */
    DIVIDE_WORK(Action.DIVIDE_WORK),
    PROTECT_MEANWHILE(Action.PROTECT_MEANWHILE),
    /** By whoever had the part. */
    PART_DONE,
    /** Its note begins with the amount, in 万元, and where it comes from. */
    ALLOT_FUNDS(Action.ALLOT_FUNDS),
    /** The same of what was allotted before, and why it counts no longer. */
    TAKE_BACK_FUNDS(Action.TAKE_BACK_FUNDS),
    /** Out of an old ledger, as far as it had come there. */
    TAKE_OVER,
    /** The import was a mistake, and nothing had been done with the case. */
    UNDO_TAKE_OVER;

    private final Action action;
    private final boolean noteNames;

    CaseDeed() {
        this(null);
    }

    CaseDeed(Action action) {
        this(action, false);
    }

    CaseDeed(Action action, boolean noteNames) {
        this.action = action;
        this.noteNames = noteNames;
    }

    /** What a person chose to do; empty for what the system does by itself, or what was decided beside the case. */
    Optional<Action> action() {
        return Optional.ofNullable(action);
    }

    /** The note of the log is or begins with somebody's name. */
    boolean noteNames() {
        return noteNames;
    }

    /** Its name for readers. */
    public String messageKey() {
        return "case.log." + name();
    }

    /** How its days are told, {@code {0}} the one before and {@code {1}} the one after. */
    public String daysKey() {
        return "case.log.days." + name();
    }

    /** How its other case is told, {@code {0}} the number. */
    public String otherKey() {
        return "case.log.other." + name();
    }
}
