package cn.zhenggai.rectification;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.calendar.Limit;
import cn.zhenggai.shared.Severity;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The date that the rules give: the hazard's own limit at its usual severity, else that of its category. */
@Component
public class ProposingDeadline {

    private final RectificationRules rules;
    private final Deadlines deadlines;

    ProposingDeadline(RectificationRules rules, Deadlines deadlines) {
        this.rules = rules;
        this.deadlines = deadlines;
    }

    /** Never the day of issue itself: a notice that is served leaves at least until the next day. */
    public LocalDate propose(HazardItem item, Severity severity, LocalDate issuedOn) {
        Limit limit = ownLimitApplies(item, severity) ? item.limit() : rules.limitFor(item.category(), severity);
        LocalDate date = deadlines.after(issuedOn, limit);
        return date.isAfter(issuedOn) ? date : deadlines.after(issuedOn, Limit.workdays(1));
    }

    private static boolean ownLimitApplies(HazardItem item, Severity severity) {
        return item.severity() == severity || item.severity() == null && severity == Severity.GENERAL;
    }
}
