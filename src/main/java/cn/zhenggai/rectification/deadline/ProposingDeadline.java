package cn.zhenggai.rectification.deadline;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.calendar.Limit;
import cn.zhenggai.calendar.Reckoning;
import cn.zhenggai.calendar.Schooling;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.rectification.CountedDay;
import cn.zhenggai.rectification.RectificationRules;
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
    private final Schooling schooling;

    ProposingDeadline(RectificationRules rules, Deadlines deadlines, Schooling schooling) {
        this.rules = rules;
        this.deadlines = deadlines;
        this.schooling = schooling;
    }

    /** Never the day of issue itself: a notice that is served leaves at least until the next day. */
    public LocalDate propose(HazardItem item, Severity severity, LocalDate issuedOn) {
        return proposal(item, severity, issuedOn).deadline();
    }

    public CountedDay proposal(HazardItem item, Severity severity, LocalDate issuedOn) {
        return proposal(item, severity, issuedOn, (category, grade) -> rules.limitFor(category, grade, issuedOn));
    }

    /** The date that another table of limits gives. */
    CountedDay under(RectificationRules.Limits table, HazardItem item, Severity severity, LocalDate issuedOn) {
        return proposal(item, severity, issuedOn, table::limitFor);
    }

    /** For a limit that the signatory gives himself. */
    public CountedDay within(Limit limit, LocalDate issuedOn) {
        Reckoning reckoning = deadlines.reckon(issuedOn, limit);
        return new CountedDay(reckoning.deadline(), issuedOn, limit, reckoning.provisional());
    }

    /** For all items and severities at once, by {@code <code>-<severity>}; each rule of the table is asked once. */
    public Map<String, LocalDate> proposeAll(Collection<HazardItem> items, LocalDate issuedOn) {
        Map<String, Limit> asked = new HashMap<>();
        Map<String, LocalDate> days = new LinkedHashMap<>();
        for (HazardItem item : items) {
            for (Severity severity : Severity.values()) {
                CountedDay proposal = proposal(
                        item,
                        severity,
                        issuedOn,
                        (category, grade) -> asked.computeIfAbsent(
                                category + grade, key -> rules.limitFor(category, grade, issuedOn)));
                days.put(item.code() + "-" + severity, proposal.deadline());
            }
        }
        return days;
    }

    private CountedDay proposal(
            HazardItem item, Severity severity, LocalDate issuedOn, BiFunction<String, Severity, Limit> table) {
        Limit limit = ownLimitApplies(item, severity) ? item.limit() : table.apply(item.category(), severity);
        CountedDay proposal = within(limit, begins(item, limit, issuedOn));
        return proposal.deadline().isAfter(issuedOn) ? proposal : within(Limit.workdays(1), issuedOn);
    }

    /** What may rest in the holidays is counted from the start of term; safety never rests. */
    private LocalDate begins(HazardItem item, Limit limit, LocalDate issuedOn) {
        boolean counted = limit.unit() == Limit.Unit.WORKDAYS || limit.unit() == Limit.Unit.DAYS;
        return counted && rules.restsInHolidays(item.category())
                ? schooling.termStartAfter(issuedOn).orElse(issuedOn)
                : issuedOn;
    }

    private static boolean ownLimitApplies(HazardItem item, Severity severity) {
        return item.severity() == severity || item.severity() == null && severity == Severity.GENERAL;
    }
}
