package cn.zhenggai.escalation.decision;

import cn.zhenggai.escalation.CaseLeaders;
import cn.zhenggai.escalation.ladder.CaseClock;
import cn.zhenggai.escalation.ladder.CaseClocks;
import cn.zhenggai.escalation.ladder.LadderRules;
import cn.zhenggai.escalation.ladder.LadderStep;
import cn.zhenggai.escalation.ladder.StepKind;
import cn.zhenggai.escalation.ladder.StepState;
import cn.zhenggai.escalation.ladder.Urges;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person may do now to the ladder of a case that he sees; the use cases check it again. */
@Component
public class LadderOptions {

    private final JdbcClient jdbc;
    private final CaseClocks clocks;
    private final LadderRules rules;
    private final Urges urges;
    private final Clock clock;

    LadderOptions(JdbcClient jdbc, CaseClocks clocks, LadderRules rules, Urges urges, Clock clock) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.rules = rules;
        this.urges = urges;
        this.clock = clock;
    }

    /**
     * @param decision the step that waits for this person, null for none
     * @param jumps the levels that he may take at once, lowest first
     * @param urged because of which nobody urges again for now, null when somebody may
     * @param standsStill the clock of the case has been started and does not run
     */
    public record Options(
            LadderStep decision, boolean hold, boolean urge, Urges.Urge urged, List<Jump> jumps, boolean standsStill) {

        static final Options NONE = new Options(null, false, false, null, List.of(), false);

        public boolean any() {
            return decision != null || hold || urge || !jumps.isEmpty();
        }
    }

    public record Jump(int level, StepKind kind) {}

    public Options of(CaseNumber number, Actor actor, List<LadderStep> steps) {
        Optional<CaseLeaders> found = leaders(number);
        if (found.isEmpty()) {
            return Options.NONE;
        }
        CaseLeaders leaders = found.get();
        LadderStep draft = steps.stream()
                .filter(step -> step.state() == StepState.DRAFTED)
                .findFirst()
                .orElse(null);
        Optional<CaseClock> standing = clocks.of(number);
        boolean running = standing.filter(CaseClock::running).isPresent();
        Urges.Urge urged =
                leaders.mayUrge(actor) ? urges.holding(number, clock.instant()).orElse(null) : null;
        return new Options(
                draft != null && actor.sitsAt(draft.decider()) ? draft : null,
                standing.isPresent() && leaders.mayHold(actor, draft == null ? null : draft.decider()),
                leaders.mayUrge(actor) && urged == null,
                urged,
                running && leaders.mayJump(actor) ? jumps(standing.get(), steps) : List.of(),
                standing.isPresent() && !running);
    }

    private List<Jump> jumps(CaseClock standing, List<LadderStep> steps) {
        int reached = steps.stream()
                .filter(step -> step.clock().equals("RECTIFY") && step.subject() == standing.episode())
                .mapToInt(LadderStep::level)
                .max()
                .orElse(0);
        return rules.of(standing.issuedAt()).of(standing.ladder()).stream()
                .filter(rung -> !rung.automatic() && rung.level() > reached)
                .map(rung -> new Jump(rung.level(), rung.kind()))
                .toList();
    }

    /** Index {@code uk_case_number}; empty once the case has ended. */
    private Optional<CaseLeaders> leaders(CaseNumber number) {
        return jdbc.sql("select section_id, bureau_id, opened_by from case_place where number = :number")
                .param("number", number.value())
                .query((row, n) ->
                        new CaseLeaders(row.getLong("section_id"), row.getLong("bureau_id"), row.getLong("opened_by")))
                .optional();
    }
}
