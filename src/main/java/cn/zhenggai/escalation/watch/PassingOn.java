package cn.zhenggai.escalation.watch;

import cn.zhenggai.escalation.ladder.Addressing;
import cn.zhenggai.escalation.ladder.DueDays;
import cn.zhenggai.escalation.ladder.Ladder;
import cn.zhenggai.escalation.ladder.Occasion;
import cn.zhenggai.escalation.ladder.StepKind;
import cn.zhenggai.escalation.ladder.Steps;
import cn.zhenggai.escalation.ladder.StepsTaken;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.task.StepsMoved;
import cn.zhenggai.task.WorkItems;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands drafts that the section head did not confirm in time to the deputy, who is told. */
@Component
class PassingOn {

    private static final int A_RUN = 2000;

    /** While the clock of the case stands still nobody is late with his confirmation. */
    static final String UNCONFIRMED = "e.state = 'DRAFTED' and e.decider like 'SECTION_HEAD@%' and e.manner = 'CONFIRM'"
            + " and e.decide_by < :day and c.running = 1 and e.ladder in (:moving)";

    private final JdbcClient jdbc;
    private final Steps steps;
    private final Addressing addressing;
    private final DueDays days;
    private final WorkItems work;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    PassingOn(
            JdbcClient jdbc,
            Steps steps,
            Addressing addressing,
            DueDays days,
            WorkItems work,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.addressing = addressing;
        this.days = days;
        this.work = work;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Late(long id, CaseNumber number, String workRef, long bureauId) {}

    /** @return how many */
    int passOn(Occasion occasion) {
        return transaction.execute(status -> {
            List<Late> late = unconfirmed(occasion.day());
            late.stream()
                    .collect(Collectors.groupingBy(Late::bureauId))
                    .forEach((bureau, drafts) -> passOn(bureau, drafts, occasion));
            return late.size();
        });
    }

    /** Index {@code ix_escalation_state}. */
    private List<Late> unconfirmed(LocalDate day) {
        return jdbc.sql(
                        "select e.id, c.number, e.work_ref, c.bureau_id from escalation e join case_clock c on c.id = e.case_id where "
                                + UNCONFIRMED + " order by e.id limit :limit")
                .param("day", day)
                .param("moving", moving(day))
                .param("limit", A_RUN)
                .query((row, n) -> new Late(
                        row.getLong("id"),
                        CaseNumber.of(row.getString("number")),
                        row.getString("work_ref"),
                        row.getLong("bureau_id")))
                .list();
    }

    /** The ladders that move on the day. */
    List<String> moving(LocalDate day) {
        return Stream.of(Ladder.values())
                .filter(ladder -> days.moves(ladder, day))
                .map(Ladder::name)
                .toList();
    }

    private void passOn(long bureau, List<Late> drafts, Occasion occasion) {
        long batch = Steps.newBatch();
        Desk deputy = Desk.of(Desk.Kind.DEPUTY, bureau);
        LocalDate decideBy = steps.decideBy(occasion.today());
        jdbc.sql("""
                        update escalation set decider = :decider, decide_by = :by, batch = :batch
                        where id in (:ids) and state = 'DRAFTED' and decider like 'SECTION_HEAD@%'""")
                .params(Map.of(
                        "decider",
                        deputy.toString(),
                        "by",
                        decideBy,
                        "batch",
                        batch,
                        "ids",
                        drafts.stream().map(Late::id).toList()))
                .update();
        work.handOver(
                drafts.stream().map(Late::workRef).filter(Objects::nonNull).toList(), deputy, decideBy);
        events.publishEvent(new StepsMoved(drafts.stream().map(Late::number).toList()));
        addressing.tell(batch, StepKind.TO_DECIDE, List.of("DEPUTY"), Addressing.EVERYBODY);
        events.publishEvent(new StepsTaken(batch));
    }
}
