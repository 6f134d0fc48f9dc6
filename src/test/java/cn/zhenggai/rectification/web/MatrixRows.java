package cn.zhenggai.rectification.web;

import cn.zhenggai.rectification.Action;
import java.util.Map;

/** Bodies that are complete enough to be answered by rights and state alone. */
final class MatrixRows {

    private MatrixRows() {}

    static Map<String, Object> body(Action action) {
        return switch (action) {
            case DECIDE_ACTING -> Map.of("acts", "SCHOOL", "note", "理由");
            case SIGN_NOTICE,
                    RECEIVE,
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
            case WITHDRAW -> Map.of("reason", "理由");
            case ASK_TRANSFER, REFUSE_TRANSFER, TRANSFER, SEND_LETTER, READDRESS_LETTER -> Map.of();
            case REFER_OBJECTION, SUPERVISE_LETTER, REPORT_OUTSIDE, RETURN_PART -> Map.of();
        };
    }
}
