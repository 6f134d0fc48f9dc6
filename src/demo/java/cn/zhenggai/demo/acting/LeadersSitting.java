package cn.zhenggai.demo.acting;

import cn.zhenggai.demo.story.CaseTold;
import cn.zhenggai.escalation.decision.DecidingEscalation;
import cn.zhenggai.escalation.decision.EscalationStory;
import cn.zhenggai.escalation.decision.HoldingEscalation;
import cn.zhenggai.escalation.ladder.LadderStep;
import cn.zhenggai.escalation.ladder.StepState;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Twice a working day the leaders go through the decisions at their desks. A repeat finds only what is left. */
@Component
@Profile("demo")
class LeadersSitting {

    private final JdbcClient jdbc;
    private final Directory directory;
    private final EscalationStory story;
    private final DecidingEscalation deciding;
    private final HoldingEscalation holding;
    private final Leaders leaders;
    private final Clock clock;

    LeadersSitting(
            JdbcClient jdbc,
            Directory directory,
            EscalationStory story,
            DecidingEscalation deciding,
            HoldingEscalation holding,
            Leaders leaders,
            Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.story = story;
        this.deciding = deciding;
        this.holding = holding;
        this.leaders = leaders;
        this.clock = clock;
    }

    private record Waiting(CaseNumber number, Desk desk, int scriptNo) {}

    /** @param cases the whole script; what visitors opened meanwhile is decided by visitors */
    void sit(List<CaseTold> cases) {
        for (Waiting one : waiting()) {
            directory.seatedAt(one.desk()).stream()
                    .findFirst()
                    .flatMap(person -> directory.actor(person.id()))
                    .ifPresent(leader -> decide(cases.get(one.scriptNo() - 1), one.number(), leader));
        }
    }

    private List<Waiting> waiting() {
        return jdbc.sql("""
                        select w.case_number, w.desk, d.script_no from open_step w
                        join demo_case d on d.number = w.case_number and not d.left_alone
                        where w.step = 'DECIDE_ESCALATION' order by w.id""")
                .query((row, n) -> new Waiting(
                        CaseNumber.of(row.getString("case_number")),
                        Desk.parse(row.getString("desk")),
                        row.getInt("script_no")))
                .list();
    }

    private void decide(CaseTold told, CaseNumber number, Actor leader) {
        Optional<LadderStep> draft = story.of(number, leader).steps().stream()
                .map(EscalationStory.ToldStep::step)
                .filter(step -> step.state() == StepState.DRAFTED)
                .findFirst();
        draft.ifPresent(step -> decide(told, step, leader));
    }

    /** What the case does not admit just now is refused, and lies until the next sitting. */
    private void decide(CaseTold told, LadderStep step, Actor leader) {
        Instant now = BureauTime.now(clock);
        Leaders.Answer answer = leaders.answer(told, step, BureauTime.dayOf(now));
        if (Duration.between(step.takenAt(), now).toHours() < answer.after()) {
            return;
        }
        switch (answer.kind()) {
            case TAKE -> deciding.decide(step.id(), leader, true, answer.text());
            case DECLINE -> deciding.decide(step.id(), leader, false, answer.text());
            case HOLD -> holding.hold(step.number(), leader, answer.until(), answer.text());
            case LEAVE -> {}
        }
    }
}
