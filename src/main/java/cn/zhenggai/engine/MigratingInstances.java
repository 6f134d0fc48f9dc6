package cn.zhenggai.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Brings the running cases to the newest model at the start, or an old case would know nothing of the side paths drawn
 * since. A batch that cannot be brought along, for instance because another node does it, stays for the next start.
 */
@Component
class MigratingInstances {

    private static final Logger LOG = LoggerFactory.getLogger(MigratingInstances.class);
    private static final String MODEL = "rectification";
    private static final int BATCH = 100;

    private final ProcessEngine engine;

    MigratingInstances(ProcessEngine engine) {
        this.engine = engine;
    }

    @EventListener(ApplicationStartedEvent.class)
    void migrate() {
        ProcessDefinition newest = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(MODEL)
                .latestVersion()
                .singleResult();
        List<ProcessDefinition> all = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(MODEL)
                .list();
        int moved = 0;
        for (ProcessDefinition old : all) {
            if (!old.getId().equals(newest.getId())) {
                moved += migrate(old, newest);
            }
        }
        if (moved > 0) {
            LOG.info("{} running cases follow version {} of the model now", moved, newest.getVersion());
        }
    }

    private int migrate(ProcessDefinition old, ProcessDefinition newest) {
        List<String> running =
                new ArrayList<>(engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionId(old.getId())
                        .unlimitedList()
                        .stream()
                        .map(ProcessInstance::getId)
                        .toList());
        if (running.isEmpty()) {
            return 0;
        }
        MigrationPlan plan = engine.getRuntimeService()
                .createMigrationPlan(old.getId(), newest.getId())
                .mapEqualActivities()
                .updateEventTriggers()
                .build();
        int moved = 0;
        for (int from = 0; from < running.size(); from += BATCH) {
            moved += migrate(plan, running.subList(from, Math.min(from + BATCH, running.size())));
        }
        return moved;
    }

    private int migrate(MigrationPlan plan, List<String> instances) {
        try {
            engine.getRuntimeService()
                    .newMigration(plan)
                    .processInstanceIds(instances)
                    .execute();
            return instances.size();
        } catch (RuntimeException failure) {
            LOG.warn("{} running cases stay with an older model: {}", instances.size(), failure.getMessage());
            return 0;
        }
    }
}
