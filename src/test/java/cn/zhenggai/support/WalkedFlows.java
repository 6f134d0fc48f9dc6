package cn.zhenggai.support;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.stereotype.Component;

/**
 * Which sequence flows of a model were walked by the instances that the engine remembers. It remembers no flows, but the
 * order of what they lead to: one was walked where its end follows upon its beginning.
 */
@Component
public class WalkedFlows {

    private final RepositoryService repository;
    private final HistoryService history;

    WalkedFlows(RepositoryService repository, HistoryService history) {
        this.repository = repository;
        this.history = history;
    }

    /** The ids of those that nobody walked, in order. */
    public Set<String> unwalked(String model) {
        Set<String> steps = steps(model);
        return flows(model).stream()
                .filter(flow -> !steps.contains(step(flow)))
                .map(SequenceFlow::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<SequenceFlow> flows(String model) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(model)
                .latestVersion()
                .singleResult()
                .getId();
        return List.copyOf(repository.getBpmnModelInstance(definition).getModelElementsByType(SequenceFlow.class));
    }

    private static String step(SequenceFlow flow) {
        return flow.getSource().getId() + " " + flow.getTarget().getId();
    }

    private Set<String> steps(String model) {
        return history.createHistoricProcessInstanceQuery().processDefinitionKey(model).list().stream()
                .map(HistoricProcessInstance::getId)
                .flatMap(instance -> steps(history.createHistoricActivityInstanceQuery()
                                .processInstanceId(instance)
                                .orderPartiallyByOccurrence()
                                .asc()
                                .list())
                        .stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> steps(List<HistoricActivityInstance> passed) {
        Set<String> steps = new TreeSet<>();
        for (int i = 1; i < passed.size(); i++) {
            steps.add(passed.get(i - 1).getActivityId() + " " + passed.get(i).getActivityId());
        }
        return steps;
    }
}
