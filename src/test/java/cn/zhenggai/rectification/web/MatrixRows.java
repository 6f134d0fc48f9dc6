package cn.zhenggai.rectification.web;

import cn.zhenggai.rectification.Action;
import java.util.Map;

/** Bodies that are complete enough to be answered by rights and state alone. */
final class MatrixRows {

    private MatrixRows() {}

    static Map<String, Object> body(Action action) {
        return switch (action) {
            case DECIDE_ACTING -> Map.of("note", "理由");
            case SIGN_NOTICE,
                    RECEIVE,
                    HOLD_TALK,
                    LIST,
                    REGISTER_LISTING,
                    PUBLISH_LISTING,
                    PUBLISH_DELISTING,
                    REPORT_PROGRESS,
                    MERGE,
                    WRITE_PLAN,
                    ASSIGN,
                    REASSIGN,
                    REPORT -> Map.of();
            case CHANGE_SEVERITY -> Map.of("severity", "MAJOR", "reason", "理由");
            case REVIEW_PLAN, APPROVE_CLOSURE -> Map.of("approved", true);
            case ASK_EXTENSION, PAUSE, REPLAN, RESUME -> Map.of();
            case WAIVE_NOTICE -> Map.of("note", "理由");
            case DECIDE_EXTENSION -> Map.of("approved", true);
            case DECIDE_DEADLINE -> Map.of("moved", true);
            case SIGN_REPORT -> Map.of("signed", true);
            case NAME_VERIFIERS -> Map.of("position", 1, "person", 1);
            case VERIFY -> Map.of("passed", true, "opinion", "意见");
            case OBJECT, TERMINATE, RETURN_FOR_PROOF, DIVIDE_WORK, PROTECT_MEANWHILE, ALLOT_FUNDS, TAKE_BACK_FUNDS ->
                Map.of();
            case WITHDRAW_OBJECTION -> Map.of("note", "理由");
            case DECIDE_OBJECTION -> Map.of("outcome", "KEPT", "reason", "理由");
            case PROPOSE_REOPENING, CONFIRM_FALSIFIED, ORDER_LOOK_BACK, ORDER_SEARCH -> Map.of();
            case DECIDE_REOPENING -> Map.of("approved", true);
            case WITHDRAW -> Map.of("reason", "理由");
            case ORDER_STOP, STOP_AT_ONCE -> Map.of();
            case CONFIRM_STOP, ASK_LIFTING -> Map.of("place", 1);
            case REVOKE_STOP -> Map.of("place", 1, "note", "理由");
            case INSPECT_STOP -> Map.of("place", 1, "fit", true, "seen", "所见");
            case DECIDE_LIFTING -> Map.of("place", 1, "approved", true);
            case ASK_TRANSFER, REFUSE_TRANSFER, TRANSFER, SEND_LETTER, READDRESS_LETTER -> Map.of();
            case REFER_OBJECTION, SUPERVISE_LETTER, REPORT_OUTSIDE, RETURN_PART -> Map.of();
        };
    }
}
