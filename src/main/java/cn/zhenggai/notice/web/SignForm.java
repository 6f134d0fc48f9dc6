package cn.zhenggai.notice.web;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.calendar.Milestone;
import cn.zhenggai.notice.LineTerm;
import cn.zhenggai.rectification.order.OrderTerm;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.form.FormValues;
import java.util.List;
import java.util.Optional;

/** What the signatory typed, line by line; each field has the number of its case behind its name. */
final class SignForm {

    private SignForm() {}

    static List<LineTerm> terms(FormValues form) {
        return form.texts("line").stream()
                .map(CaseNumber::parse)
                .flatMap(Optional::stream)
                .distinct()
                .map(number -> line(form, number))
                .toList();
    }

    /** What was crossed out is not what the finder wrote. */
    private static LineTerm line(FormValues form, CaseNumber number) {
        return new LineTerm(number, term(form, number), form.asSent(LineTerm.field(number, "requirement")));
    }

    /** Working days or a named day, when they are given, beat the day, which is always filled in. */
    private static OrderTerm term(FormValues form, CaseNumber number) {
        Integer workdays = form.count(LineTerm.field(number, "workdays"));
        if (workdays != null) {
            return new OrderTerm(null, Limit.workdays(Math.max(-1, Math.min(workdays, 9_999))));
        }
        Milestone milestone = form.choice(LineTerm.field(number, "milestone"), Milestone.class);
        return milestone != null
                ? new OrderTerm(null, Limit.until(milestone))
                : new OrderTerm(form.date(LineTerm.field(number, "deadline")), null);
    }
}
