package cn.zhenggai.escalation.watch;

import cn.zhenggai.escalation.ladder.Addressing;
import cn.zhenggai.escalation.ladder.LadderStep;
import cn.zhenggai.escalation.ladder.LadderSteps;
import cn.zhenggai.escalation.ladder.Rung;
import cn.zhenggai.escalation.ladder.Steps;
import cn.zhenggai.escalation.ladder.StepsTaken;
import cn.zhenggai.shared.CaseNumber;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells those concerned of the measure that a leader took. The second time tells nobody. */
@Service
public class NotifyingEscalated {

    private final JdbcClient jdbc;
    private final LadderSteps steps;
    private final Addressing addressing;
    private final ApplicationEventPublisher events;

    NotifyingEscalated(JdbcClient jdbc, LadderSteps steps, Addressing addressing, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.addressing = addressing;
        this.events = events;
    }

    @Transactional
    public void notifyOnce(CaseNumber number) {
        untold(number).forEach(step -> {
            long batch = Steps.newBatch();
            steps.rebatch(step.id(), batch);
            addressing.tell(batch, step.kind().name(), Rung.parts(step.addressees()), Addressing.EVERYBODY);
            events.publishEvent(new StepsTaken(batch));
        });
    }

    /** Index {@code ix_escalation_case}. */
    private List<LadderStep> untold(CaseNumber number) {
        return jdbc.sql("""
                        select e.* from escalation e where e.case_number = :number and e.state = 'CONFIRMED'
                          and not exists (select 1 from escalation_addressee a
                                          where a.escalation_id = e.id and a.kind = e.kind)
                        order by e.id""")
                .param("number", number.value())
                .query(LadderStep::read)
                .list();
    }
}
