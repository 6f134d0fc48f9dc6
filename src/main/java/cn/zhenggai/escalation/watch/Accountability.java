package cn.zhenggai.escalation.watch;

import cn.zhenggai.escalation.ladder.CaseClock;
import cn.zhenggai.escalation.ladder.CaseClocks;
import cn.zhenggai.escalation.ladder.Ladder;
import cn.zhenggai.escalation.ladder.LadderRules;
import cn.zhenggai.escalation.ladder.LadderSteps;
import cn.zhenggai.escalation.ladder.Occasion;
import cn.zhenggai.escalation.ladder.Rung;
import cn.zhenggai.escalation.ladder.Selection;
import cn.zhenggai.escalation.ladder.Settling;
import cn.zhenggai.escalation.ladder.StepKind;
import cn.zhenggai.escalation.ladder.StepState;
import cn.zhenggai.escalation.ladder.Steps;
import cn.zhenggai.shared.CaseNumber;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Proposes accountability outside of its turn, once a round, because proof was falsified. It is not a step of an overdue
 * episode: the ladder goes on below it. A decision that waited lapses for it.
 */
@Component
class Accountability {

    static final String CLOCK = "FALSIFIED";

    private final LadderRules rules;
    private final CaseClocks clocks;
    private final LadderSteps ladder;
    private final Steps steps;
    private final Settling settling;
    private final Clock clock;

    Accountability(
            LadderRules rules, CaseClocks clocks, LadderSteps ladder, Steps steps, Settling settling, Clock clock) {
        this.rules = rules;
        this.clocks = clocks;
        this.ladder = ladder;
        this.steps = steps;
        this.settling = settling;
        this.clock = clock;
    }

    void propose(CaseNumber number) {
        Optional<CaseClock> standing = clocks.of(number);
        LadderRules.Rules current = rules.of(standing.map(CaseClock::issuedAt).orElse(null));
        Optional<Rung> rung = standing.flatMap(of -> rung(current, of.ladder()));
        if (rung.isPresent()) {
            ladder.draftOf(number).ifPresent(draft -> settling.end(draft, StepState.LAPSED, null, null));
            Selection alone = new Selection(
                    rung.get(),
                    "case_clock c",
                    "c.number = :only",
                    "'" + CLOCK + "'",
                    "c.episode * 1000 + c.failures",
                    "c.deadline",
                    Map.of("only", number.value()));
            steps.take(current, alone, Occasion.at(clock.instant()), 1);
        }
    }

    /** A ladder of hours may end below it; then that of general cases says who decides. */
    private static Optional<Rung> rung(LadderRules.Rules current, Ladder which) {
        return Stream.concat(current.of(which).stream(), current.of(Ladder.GENERAL).stream())
                .filter(rung -> rung.kind() == StepKind.ACCOUNTABILITY && !rung.automatic())
                .findFirst();
    }
}
