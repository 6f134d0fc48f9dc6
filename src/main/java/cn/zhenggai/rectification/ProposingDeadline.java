package cn.zhenggai.rectification;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.calendar.Limit;
import cn.zhenggai.shared.Severity;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
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
        return propose(item, severity, issuedOn, rules::limitFor);
    }

    /** For all items and severities at once, by {@code <code>-<severity>}; each rule of the table is asked once. */
    public Map<String, LocalDate> proposeAll(Collection<HazardItem> items, LocalDate issuedOn) {
        Map<String, Limit> asked = new HashMap<>();
        Map<String, LocalDate> days = new LinkedHashMap<>();
        for (HazardItem item : items) {
            for (Severity severity : Severity.values()) {
                LocalDate day = propose(
                        item,
                        severity,
                        issuedOn,
                        (category, grade) ->
                                asked.computeIfAbsent(category + grade, key -> rules.limitFor(category, grade)));
                days.put(item.code() + "-" + severity, day);
            }
        }
        return days;
    }

    private LocalDate propose(
            HazardItem item, Severity severity, LocalDate issuedOn, BiFunction<String, Severity, Limit> table) {
        Limit limit = ownLimitApplies(item, severity) ? item.limit() : table.apply(item.category(), severity);
        LocalDate date = deadlines.after(issuedOn, limit);
        return date.isAfter(issuedOn) ? date : deadlines.after(issuedOn, Limit.workdays(1));
    }

    private static boolean ownLimitApplies(HazardItem item, Severity severity) {
        return item.severity() == severity || item.severity() == null && severity == Severity.GENERAL;
    }
}
