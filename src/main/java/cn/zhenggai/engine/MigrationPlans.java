package cn.zhenggai.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * Ways from an older model to the newest. Places of the same name are the same, also where one has moved into a box of
 * several steps; what a school mends inside was once drawn on the way of orders and has places of its own now.
 */
@Component
class MigrationPlans {

    private static final String BOX_INSIDE = "subProcess_inside";
    private static final Map<String, String> INSIDE = Map.of(
            "userTask_rectify", "userTask_rectify_2",
            "userTask_verify", "userTask_verify_2",
            "userTask_verify#multiInstanceBody", "userTask_verify_2#multiInstanceBody",
            "userTask_approveClosure", "userTask_approveClosure_2");

    private final RuntimeService runtime;
    private final RepositoryService repository;

    MigrationPlans(ProcessEngine engine) {
        this.runtime = engine.getRuntimeService();
        this.repository = engine.getRepositoryService();
    }

    /** @param inside null when both kinds go the same way */
    record Ways(String from, MigrationPlan ordered, MigrationPlan inside) {}

    Ways ways(String from, String to) {
        BpmnModelInstance before = repository.getBpmnModelInstance(from);
        BpmnModelInstance now = repository.getBpmnModelInstance(to);
        boolean apart = now.getModelElementById(BOX_INSIDE) != null && before.getModelElementById(BOX_INSIDE) == null;
        Map<String, String> moved = moved(before, now);
        return new Ways(from, plan(from, to, moved), apart ? plan(from, to, joined(moved, INSIDE)) : null);
    }

    private MigrationPlan plan(String from, String to, Map<String, String> elsewhere) {
        MigrationPlan equal = runtime.createMigrationPlan(from, to)
                .mapEqualActivities()
                .updateEventTriggers()
                .build();
        MigrationPlanBuilder plan = runtime.createMigrationPlan(from, to);
        for (MigrationInstruction same : equal.getInstructions()) {
            if (!elsewhere.containsKey(same.getSourceActivityId())) {
                var mapped = plan.mapActivities(same.getSourceActivityId(), same.getTargetActivityId());
                if (same.isUpdateEventTrigger()) {
                    mapped.updateEventTrigger();
                }
            }
        }
        elsewhere.forEach(plan::mapActivities);
        return plan.build();
    }

    private static Map<String, String> moved(BpmnModelInstance before, BpmnModelInstance now) {
        Map<String, String> moved = new HashMap<>();
        for (UserTask step : before.getModelElementsByType(UserTask.class)) {
            if (now.getModelElementById(step.getId()) instanceof UserTask same
                    && !box(same).equals(box(step))) {
                moved.put(step.getId(), step.getId());
            }
        }
        return moved;
    }

    private static String box(UserTask step) {
        return ((BaseElement) step.getParentElement()).getId();
    }

    private static Map<String, String> joined(Map<String, String> one, Map<String, String> other) {
        Map<String, String> both = new HashMap<>(one);
        both.putAll(other);
        return both;
    }
}
