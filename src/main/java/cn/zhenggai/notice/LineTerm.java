package cn.zhenggai.notice;

import cn.zhenggai.rectification.order.OrderTerm;
import cn.zhenggai.shared.CaseNumber;

/**
 * What the signatory gives one line of the notice.
 *
 * @param term null for what the rules give
 * @param requirement null leaves what the finder required
 */
public record LineTerm(CaseNumber caseNumber, OrderTerm term, String requirement) {

    public LineTerm {
        term = term == null ? OrderTerm.BY_THE_RULES : term;
    }

    /** The name under which a field of the line is refused, and under which a form sends it. */
    public static String field(CaseNumber number, String field) {
        return field + "-" + number;
    }
}
