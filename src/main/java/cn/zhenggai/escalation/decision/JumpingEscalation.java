package cn.zhenggai.escalation.decision;

import cn.zhenggai.escalation.ladder.CaseClock;
import cn.zhenggai.escalation.ladder.CaseClocks;
import cn.zhenggai.escalation.ladder.Ladder;
import cn.zhenggai.escalation.ladder.LadderRules;
import cn.zhenggai.escalation.ladder.LadderStep;
import cn.zhenggai.escalation.ladder.LadderSteps;
import cn.zhenggai.escalation.ladder.Occasion;
import cn.zhenggai.escalation.ladder.Rung;
import cn.zhenggai.escalation.ladder.Selection;
import cn.zhenggai.escalation.ladder.Settling;
import cn.zhenggai.escalation.ladder.StepState;
import cn.zhenggai.escalation.ladder.Steps;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.rectification.steps.NotingDecision;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.task.CaseLocks;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The director takes a higher level at once, with a reason, past those below it. A decision that waited lapses. The
 * levels passed over are never taken in this overdue episode; the ladder goes on above.
 */
@Service
public class JumpingEscalation {

    private final LadderRules rules;
    private final LadderSteps ladder;
    private final Steps steps;
    private final CaseClocks clocks;
    private final ReadingCase reading;
    private final NotingDecision noting;
    private final CaseLocks locks;
    private final Settling settling;
    private final JdbcClient jdbc;
    private final Clock clock;

    JumpingEscalation(
            LadderRules rules,
            LadderSteps ladder,
            Steps steps,
            CaseClocks clocks,
            ReadingCase reading,
            NotingDecision noting,
            CaseLocks locks,
            Settling settling,
            JdbcClient jdbc,
            Clock clock) {
        this.rules = rules;
        this.ladder = ladder;
        this.steps = steps;
        this.clocks = clocks;
        this.reading = reading;
        this.noting = noting;
        this.locks = locks;
        this.settling = settling;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Throws {@code CaseNotFound} also for a case that this person may not see. */
    @Transactional
    public Outcome<LadderStep> jump(CaseNumber number, Actor actor, int level, String reason) {
        reading.mustSee(number, actor);
        return locks.holding(number, () -> {
            CaseClock standing = clocks.of(number).orElse(null);
            LadderRules.Rules current = rules.of(standing == null ? null : standing.issuedAt());
            Rung rung = standing == null ? null : rung(current, standing.ladder(), level);
            Optional<Refusal> refusal = refusal(standing, number, actor, rung, reason);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            ladder.draftOf(number).ifPresent(draft -> settling.end(draft, StepState.LAPSED, actor, reason));
            noting.note(number, actor, CaseDeed.JUMP_ESCALATION, reason);
            LadderStep draft = draft(current, rung, number);
            settling.confirm(draft, actor, reason);
            return Outcome.done(ladder.find(draft.id()).orElseThrow());
        });
    }

    private Optional<Refusal> refusal(CaseClock standing, CaseNumber number, Actor actor, Rung rung, String reason) {
        if (standing == null || !actor.sitsAt(standing.director())) {
            return Optional.of(standing == null ? Refusal.conflict("escalationNone") : Refusal.forbidden("notAllowed"));
        }
        if (!standing.running()) {
            return Optional.of(Refusal.conflict("escalationFrozen"));
        }
        int reached = ladder.of(number).stream()
                .filter(step -> step.clock().equals("RECTIFY") && step.subject() == standing.episode())
                .filter(step -> step.state() != StepState.HELD)
                .mapToInt(LadderStep::level)
                .max()
                .orElse(0);
        return new Checks()
                .that(rung != null && rung.level() > reached, "level", "jumpNotHigher", reached)
                .text(reason, "note", DecidingEscalation.NOTE)
                .refusal();
    }

    /** The director decides, whoever else the table names. */
    private static Rung rung(LadderRules.Rules current, Ladder ladder, int level) {
        return current.of(ladder).stream()
                .filter(rung -> rung.level() == level && !rung.automatic())
                .findFirst()
                .map(rung -> rung.decidedBy("DIRECTOR"))
                .orElse(null);
    }

    /** In turn with the watch, which may be about to draft the same. */
    private LadderStep draft(LadderRules.Rules current, Rung rung, CaseNumber number) {
        jdbc.sql("select name from watch where name = 'WATCH' for update")
                .query(String.class)
                .single();
        Selection alone = new Selection(
                rung,
                "case_clock c",
                "c.number = :only",
                "'RECTIFY'",
                "c.episode",
                "c.deadline",
                Map.of("only", number.value()));
        Occasion occasion = Occasion.at(clock.instant());
        steps.write(current.version(), alone, occasion, Steps.newBatch(), 1);
        List<LadderStep> all = ladder.of(number);
        return all.get(all.size() - 1);
    }
}
