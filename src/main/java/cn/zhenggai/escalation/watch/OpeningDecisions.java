package cn.zhenggai.escalation.watch;

import cn.zhenggai.escalation.EscalationProcess;
import cn.zhenggai.escalation.ladder.LadderStep;
import cn.zhenggai.escalation.ladder.LadderSteps;
import cn.zhenggai.escalation.ladder.StepState;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.task.CaseLocks;
import cn.zhenggai.task.Due;
import cn.zhenggai.task.NewWork;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.StepsMoved;
import cn.zhenggai.task.WorkItems;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Opens the drafted decisions in the processes of their cases, each in a transaction of its own and under the lock of
 * its case. What is open already stays as it is, so a repeat is harmless; a draft of a case whose clock stands still
 * waits with it.
 */
@Service
public class OpeningDecisions {

    private static final int A_RUN = 500;

    private final JdbcClient jdbc;
    private final LadderSteps steps;
    private final Troubles troubles;
    private final CaseLocks locks;
    private final WorkItems work;
    private final EscalationProcess process;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OpeningDecisions(
            JdbcClient jdbc,
            LadderSteps steps,
            Troubles troubles,
            CaseLocks locks,
            WorkItems work,
            EscalationProcess process,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.troubles = troubles;
        this.locks = locks;
        this.work = work;
        this.process = process;
        this.events = events;
        this.clock = clock;
    }

    /** @return how many were opened */
    public int open() {
        return (int) waiting().stream().filter(this::open).count();
    }

    /** The process has opened the step for the draft; it lies at the decider's desk from now on. */
    public void opened(CaseNumber number, String ref) {
        LadderStep draft =
                steps.draftOf(number).orElseThrow(() -> new IllegalStateException(number + " has no decision to open"));
        steps.opened(draft.id(), ref);
        work.open(jdbc.sql("select * from case_place where number = :number")
                .param("number", number.value())
                .query((row, n) -> work(row, draft, ref))
                .single());
        events.publishEvent(StepsMoved.of(number));
    }

    private static NewWork work(ResultSet row, LadderStep draft, String ref) throws SQLException {
        return new NewWork(
                ref,
                draft.number(),
                Step.DECIDE_ESCALATION,
                1,
                draft.decider(),
                row.getString("title"),
                row.getLong("school_id"),
                row.getString("school_name"),
                row.getString("category"),
                Severity.valueOf(row.getString("severity")),
                row.getInt("round_no"),
                Due.on(draft.decideBy()));
    }

    /** Oldest first. Index {@code ix_escalation_state}. */
    private List<LadderStep> waiting() {
        return jdbc.sql("""
                        select e.* from escalation e join case_clock c on c.id = e.case_id
                        where e.state = 'DRAFTED' and e.work_ref is null and c.running = 1
                          and not exists (select 1 from watch_trouble t where t.case_id = e.case_id
                                          and t.ladder = e.ladder and t.rung = e.rung and t.happened_at > :forgotten)
                        order by e.id limit :limit""")
                .param("forgotten", BureauTime.column(clock.instant().minusSeconds(86_400)))
                .param("limit", A_RUN)
                .query(LadderStep::read)
                .list();
    }

    private boolean open(LadderStep seen) {
        try {
            process.apart(() -> locks.holding(seen.number(), () -> {
                steps.find(seen.id())
                        .filter(step -> step.state() == StepState.DRAFTED && step.workRef() == null)
                        .ifPresent(step -> process.drafted(step.number()));
                return null;
            }));
            return true;
        } catch (RuntimeException failure) {
            troubles.leaveAside(seen.caseId(), seen.ladder(), seen.rung(), clock.instant(), failure);
            return false;
        }
    }
}
