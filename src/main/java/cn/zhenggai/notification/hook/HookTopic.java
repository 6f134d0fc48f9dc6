package cn.zhenggai.notification.hook;

import cn.zhenggai.rectification.CaseDeed;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a program may want to hear of: the deeds of the log, by sort. Each belongs to one. */
public enum HookTopic {
    FOUND(
            CaseDeed.OPEN,
            CaseDeed.FIXED_ON_THE_SPOT,
            CaseDeed.OPEN_INSIDE,
            CaseDeed.OPEN_OUTSIDE,
            CaseDeed.TAKE_IN,
            CaseDeed.SEE_AGAIN,
            CaseDeed.TAKE_OVER),
    ORDERED(
            CaseDeed.SIGN_NOTICE,
            CaseDeed.RECEIVE,
            CaseDeed.RECEIPT_REFUSED,
            CaseDeed.SCHOOL_ACTS,
            CaseDeed.OTHERS_ACT,
            CaseDeed.RAISE_SEVERITY,
            CaseDeed.LOWER_SEVERITY,
            CaseDeed.ORDER_STOP,
            CaseDeed.STOP_AT_ONCE,
            CaseDeed.CONFIRM_STOP,
            CaseDeed.REVOKE_STOP,
            CaseDeed.ASK_LIFTING,
            CaseDeed.STOP_FOUND_FIT,
            CaseDeed.STOP_FOUND_UNFIT,
            CaseDeed.LIFT_STOP,
            CaseDeed.REFUSE_LIFTING,
            CaseDeed.STOP_ENDED,
            CaseDeed.OBJECT,
            CaseDeed.REGRADE_ON_OBJECTION,
            CaseDeed.MOVE_ON_OBJECTION,
            CaseDeed.KEEP_ON_OBJECTION,
            CaseDeed.WITHDRAW_OBJECTION,
            CaseDeed.LAPSE_OBJECTION),
    WORK(
            CaseDeed.WRITE_PLAN,
            CaseDeed.APPROVE_PLAN,
            CaseDeed.RETURN_PLAN,
            CaseDeed.ASSIGN,
            CaseDeed.REASSIGN,
            CaseDeed.REPORT,
            CaseDeed.REPORT_INSIDE,
            CaseDeed.SIGN_REPORT,
            CaseDeed.RETURN_REPORT,
            CaseDeed.PHOTOS_HINTED,
            CaseDeed.HAND_OVER,
            CaseDeed.MOVE_UNIT,
            CaseDeed.ASK_TRANSFER,
            CaseDeed.REFUSE_TRANSFER,
            CaseDeed.TRANSFER,
            CaseDeed.SEND_LETTER,
            CaseDeed.SEND_CLUE,
            CaseDeed.READDRESS_LETTER,
            CaseDeed.ACCEPT_LETTER,
            CaseDeed.OBJECT_LETTER,
            CaseDeed.REFER_OBJECTION,
            CaseDeed.LETTER_DONE,
            CaseDeed.OTHERS_DONE,
            CaseDeed.RETURN_PART,
            CaseDeed.PROTECT,
            CaseDeed.ALLOT_FUNDS,
            CaseDeed.TAKE_BACK_FUNDS),
    VERIFIED(
            CaseDeed.NAME_VERIFIER,
            CaseDeed.PASS,
            CaseDeed.REJECT,
            CaseDeed.REJECT_FALSIFIED,
            CaseDeed.RETURN_CLOSURE,
            CaseDeed.RETURN_FOR_PROOF,
            CaseDeed.DIVIDE_WORK,
            CaseDeed.PROTECT_MEANWHILE,
            CaseDeed.PART_DONE),
    ENDED(
            CaseDeed.APPROVE_CLOSURE,
            CaseDeed.WITHDRAW,
            CaseDeed.UNDO_TAKE_OVER,
            CaseDeed.UPHOLD_OBJECTION,
            CaseDeed.MERGE,
            CaseDeed.TERMINATE,
            CaseDeed.PROPOSE_REOPENING,
            CaseDeed.REOPEN,
            CaseDeed.KEEP_CLOSED,
            CaseDeed.REOPEN_FALSIFIED,
            CaseDeed.ORDER_LOOK_BACK,
            CaseDeed.LOOK_BACK_HOLDS,
            CaseDeed.LOOK_BACK_RELAPSED,
            CaseDeed.LOOK_BACK_NOT_SEEN,
            CaseDeed.ORDER_SEARCH),
    DATES(
            CaseDeed.ASK_EXTENSION,
            CaseDeed.WAIVE_NOTICE,
            CaseDeed.APPROVE_EXTENSION,
            CaseDeed.REFUSE_EXTENSION,
            CaseDeed.REPLAN,
            CaseDeed.PAUSE,
            CaseDeed.RESUME,
            CaseDeed.MOVE_DEADLINE,
            CaseDeed.KEEP_DEADLINE),
    LATE(
            CaseDeed.LIST,
            CaseDeed.REGISTER_LISTING,
            CaseDeed.PUBLISH_LISTING,
            CaseDeed.REPORT_PROGRESS,
            CaseDeed.DELIST,
            CaseDeed.PUBLISH_DELISTING,
            CaseDeed.UNIT_ACCOUNTED,
            CaseDeed.PERSON_ACCOUNTED,
            CaseDeed.ACCOUNTABILITY_CLOSED,
            CaseDeed.VETO_ASSESSMENT,
            CaseDeed.ESCALATE_ORDER,
            CaseDeed.ESCALATE_TALK,
            CaseDeed.HOLD_TALK,
            CaseDeed.ESCALATE_CIRCULAR,
            CaseDeed.ESCALATE_ACCOUNTABILITY,
            CaseDeed.DECLINE_ORDER,
            CaseDeed.DECLINE_TALK,
            CaseDeed.DECLINE_CIRCULAR,
            CaseDeed.DECLINE_LISTING,
            CaseDeed.DECLINE_ACCOUNTABILITY,
            CaseDeed.HOLD_ESCALATION,
            CaseDeed.JUMP_ESCALATION,
            CaseDeed.URGE,
            CaseDeed.REMIND_LETTER,
            CaseDeed.SUPERVISE_LETTER,
            CaseDeed.LIST_LETTER),
    PAPERS(CaseDeed.PAPER_ISSUED);

    private final Set<CaseDeed> deeds;

    HookTopic(CaseDeed first, CaseDeed... others) {
        this.deeds = EnumSet.of(first, others);
    }

    public Set<CaseDeed> deeds() {
        return deeds;
    }

    static List<String> actions(Set<HookTopic> topics) {
        return topics.stream()
                .flatMap(topic -> topic.deeds.stream())
                .map(Enum::name)
                .toList();
    }

    static String written(Set<HookTopic> topics) {
        return topics.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    static Set<HookTopic> read(String written) {
        return Arrays.stream(written.split(","))
                .map(HookTopic::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(HookTopic.class)));
    }
}
