package cn.zhenggai.rectification.reopening;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.calendar.Limit;
import cn.zhenggai.rectification.CaseNotFound;
import cn.zhenggai.rectification.CountedDay;
import cn.zhenggai.rectification.RectificationRules;
import cn.zhenggai.rectification.RectificationRules.AfterClosure;
import cn.zhenggai.rectification.deadline.ProposingDeadline;
import cn.zhenggai.rectification.dossier.Cases;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.CaseNumber;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** How much time a reopened case has at most: a share of what was first ordered, in working days, and one at least. */
@Component
public class ReopenedTime {

    private static final int WHOLE = 100;

    private final RectificationRules rules;
    private final Deadlines deadlines;
    private final ProposingDeadline proposing;
    private final Cases cases;

    ReopenedTime(RectificationRules rules, Deadlines deadlines, ProposingDeadline proposing, Cases cases) {
        this.rules = rules;
        this.deadlines = deadlines;
        this.proposing = proposing;
        this.cases = cases;
    }

    /** @param closures of the case, of which the first tells what was first ordered */
    public CountedDay latest(List<Closure> closures, LocalDate today) {
        Closure first = closures.get(0);
        int ordered = deadlines.workdaysBetween(first.orderedOn(), first.originalDeadline());
        int most = Math.max(1, ordered * rules.afterClosure(AfterClosure.REOPENED_TIME_PERCENT) / WHOLE);
        return proposing.within(Limit.workdays(most), today);
    }

    /** The case that all this is about, to be read. */
    public RectificationCase subject(CaseNumber number) {
        return cases.findByNumber(number).orElseThrow(() -> new CaseNotFound(number.value()));
    }

    /** The last day on which a case that was closed then may be reopened. */
    public LocalDate lastDay(Closure closure) {
        return cn.zhenggai.shared.BureauTime.dayOf(closure.closedAt())
                .plusDays(rules.afterClosure(AfterClosure.REOPEN_WITHIN_DAYS));
    }
}
