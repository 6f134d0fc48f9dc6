package cn.zhenggai.engine;

import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.task.CaseLocks;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings a few cases to the newest model in one transaction, all of them or none. It holds the lock that every use case
 * takes first, so nobody's click meets a case on the move, and what another node has moved meanwhile is left out.
 */
@Component
class MovingBatch {

    private static final String SIGNING = "userTask_signNotice";

    private final RuntimeService runtime;
    private final HistoryService history;
    private final CaseLocks locks;
    private final TransactionTemplate transactions;

    MovingBatch(ProcessEngine engine, CaseLocks locks, TransactionTemplate transactions) {
        this.runtime = engine.getRuntimeService();
        this.history = engine.getHistoryService();
        this.locks = locks;
        this.transactions = transactions;
    }

    /** How many there were to move. */
    int move(MigrationPlans.Ways ways, List<ProcessInstance> some) {
        return transactions.execute(status -> {
            some.stream()
                    .map(ProcessInstance::getBusinessKey)
                    .sorted()
                    .forEach(number -> locks.holding(CaseNumber.of(number), () -> number));
            Set<String> all = still(ways, some);
            Set<String> ordered = ways.inside() == null ? Set.copyOf(all) : ordered(all);
            int moving = all.size();
            all.removeAll(ordered);
            move(ways.ordered(), ordered);
            move(ways.inside(), all);
            return moving;
        });
    }

    private void move(MigrationPlan plan, Set<String> instances) {
        if (!instances.isEmpty()) {
            runtime.newMigration(plan)
                    .processInstanceIds(List.copyOf(instances))
                    .execute();
        }
    }

    private Set<String> still(MigrationPlans.Ways ways, List<ProcessInstance> some) {
        Set<String> ids = some.stream().map(ProcessInstance::getId).collect(Collectors.toSet());
        return runtime
                .createProcessInstanceQuery()
                .processInstanceIds(ids)
                .processDefinitionId(ways.from())
                .unlimitedList()
                .stream()
                .map(ProcessInstance::getId)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Every order was signed or waits for it; what a school found itself knows no signature. */
    private Set<String> ordered(Set<String> instances) {
        if (instances.isEmpty()) {
            return Set.of();
        }
        Set<String> ordered = new HashSet<>();
        runtime.createProcessInstanceQuery()
                .processInstanceIds(instances)
                .activityIdIn(SIGNING)
                .unlimitedList()
                .forEach(instance -> ordered.add(instance.getId()));
        history.createHistoricProcessInstanceQuery()
                .processInstanceIds(instances)
                .executedActivityIdIn(SIGNING)
                .unlimitedList()
                .forEach(instance -> ordered.add(instance.getId()));
        return ordered;
    }
}
