package cn.zhenggai.escalation.desk;

import cn.zhenggai.escalation.ladder.DueDays;
import cn.zhenggai.escalation.ladder.Ladder;
import cn.zhenggai.escalation.ladder.LadderRules;
import cn.zhenggai.escalation.ladder.Rung;
import cn.zhenggai.escalation.ladder.StepState;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/** What the ladder does next about a case when nothing else happens, and on which day. Asks no database. */
@Component
class NextSteps {

    private final LadderRules rules;
    private final DueDays days;

    NextSteps(LadderRules rules, DueDays days) {
        this.rules = rules;
        this.days = days;
    }

    /**
     * @param level reached in this overdue episode
     * @param last the latest step; one that a leader declined is done with
     * @param issuedAt old cases climb the ladder of their day
     * @return null above the last rung
     */
    DeskLine.Next after(
            DeskLine.Dates dates, Severity severity, int level, DeskLine.Last last, Instant issuedAt, LocalDate today) {
        int done = last != null && last.state() == StepState.DECLINED ? Math.max(level, last.level()) : level;
        return rules.of(issuedAt).of(ladder(dates, severity)).stream()
                .filter(rung -> rung.level() > done)
                .min(Comparator.comparingInt(Rung::level))
                .map(rung -> next(rung, dates, today))
                .orElse(null);
    }

    private DeskLine.Next next(Rung rung, DeskLine.Dates dates, LocalDate today) {
        LocalDate on = rung.inHours() && dates.at() != null
                ? BureauTime.dayOf(dates.at().plus(Duration.ofHours(rung.amount())))
                : days.due(rung, dates.deadline());
        return new DeskLine.Next(rung.kind(), rung.level(), on.isBefore(today) ? today : on);
    }

    private static Ladder ladder(DeskLine.Dates dates, Severity severity) {
        return Ladder.of(dates.at() != null, severity == Severity.MAJOR);
    }
}
