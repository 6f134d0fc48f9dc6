package cn.zhenggai.engine;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Brings the running cases to the newest model, or an old case would know nothing of what was drawn since. It happens
 * beside the work, after the start; several nodes may do it at once. A batch that fails is halved down to the case at
 * fault, which goes on by its own model and is tried again at the next start.
 */
@Component
class MigratingInstances {

    private static final Logger LOG = LoggerFactory.getLogger(MigratingInstances.class);
    private static final String MODEL = "rectification";
    private static final int BATCH = 100;
    private static final int NAMED = 20;
    private static final int LAST_BATCH_SECONDS = 30;

    private final ExecutorService aside = Executors.newSingleThreadExecutor(work -> new Thread(work, "moving-cases"));
    private final ProcessEngine engine;
    private final MigrationPlans plans;
    private final MovingBatch batch;
    private volatile boolean ending;
    private volatile List<Stuck> left = List.of();

    MigratingInstances(ProcessEngine engine, MigrationPlans plans, MovingBatch batch) {
        this.engine = engine;
        this.plans = plans;
        this.batch = batch;
    }

    @EventListener(ApplicationStartedEvent.class)
    void begin() {
        aside.execute(() -> {
            try {
                migrate();
            } catch (RuntimeException failure) {
                LOG.warn("Running cases stay with older models until the next start", failure);
            }
        });
    }

    /** A batch in hand is brought to its end. */
    @PreDestroy
    void end() throws InterruptedException {
        ending = true;
        aside.shutdown();
        aside.awaitTermination(LAST_BATCH_SECONDS, TimeUnit.SECONDS);
    }

    /** The cases that could not be moved at the last try and still run by an older model. */
    List<String> stuck() {
        List<Stuck> known = left;
        if (known.isEmpty()) {
            return List.of();
        }
        String newest = models().latestVersion().singleResult().getId();
        Set<String> older = engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceIds(known.stream().map(Stuck::process).collect(Collectors.toSet()))
                .list()
                .stream()
                .filter(running -> !running.getProcessDefinitionId().equals(newest))
                .map(ProcessInstance::getId)
                .collect(Collectors.toSet());
        return known.stream()
                .filter(one -> older.contains(one.process()))
                .map(Stuck::number)
                .toList();
    }

    void migrate() {
        List<Stuck> stuck = new ArrayList<>();
        ProcessDefinition newest = models().latestVersion().singleResult();
        for (ProcessDefinition old : models().list()) {
            if (!old.getId().equals(newest.getId()) && !running(old, 0, 1).isEmpty()) {
                stuck.addAll(migrate(old, newest));
            }
        }
        left = List.copyOf(stuck);
    }

    private List<Stuck> migrate(ProcessDefinition old, ProcessDefinition newest) {
        MigrationPlans.Ways ways = plans.ways(old.getId(), newest.getId());
        Moved so = new Moved();
        while (!ending) {
            // Those that are stuck stay in front, because the others leave this model in the order of their ids.
            List<ProcessInstance> next = running(old, so.stuck.size(), BATCH);
            if (next.isEmpty()) {
                break;
            }
            halving(ways, next, so);
        }
        LOG.info("{} running cases went from model {} to {}", so.many, old.getVersion(), newest.getVersion());
        if (!so.stuck.isEmpty()) {
            LOG.warn("{} running cases stay with model {}: {}", so.stuck.size(), old.getVersion(), named(so.stuck));
        }
        return so.stuck;
    }

    private void halving(MigrationPlans.Ways ways, List<ProcessInstance> some, Moved so) {
        try {
            so.many += batch.move(ways, some);
        } catch (RuntimeException failure) {
            if (some.size() == 1) {
                so.stuck.add(new Stuck(some.get(0).getId(), some.get(0).getBusinessKey(), failure.getMessage()));
            } else {
                halving(ways, some.subList(0, some.size() / 2), so);
                halving(ways, some.subList(some.size() / 2, some.size()), so);
            }
        }
    }

    private static final class Moved {
        private final List<Stuck> stuck = new ArrayList<>();
        private int many;
    }

    private record Stuck(String process, String number, String why) {}

    private static String named(List<Stuck> stuck) {
        String numbers = stuck.stream().limit(NAMED).map(Stuck::number).collect(Collectors.joining(", "));
        String why = String.valueOf(stuck.get(0).why()).replaceAll("\\s+", " ");
        return numbers + (stuck.size() > NAMED ? ", …" : "") + " (the first: " + why + ")";
    }

    private ProcessDefinitionQuery models() {
        return engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(MODEL);
    }

    private List<ProcessInstance> running(ProcessDefinition model, int from, int most) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionId(model.getId())
                .orderByProcessInstanceId()
                .asc()
                .listPage(from, most);
    }
}
