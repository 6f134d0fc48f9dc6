package cn.zhenggai.engine;

import cn.zhenggai.rectification.reading.ProcessPictures;
import cn.zhenggai.shared.CaseNumber;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Takes the model that the case runs by, and the places from the engine's history, as long as that is kept. */
@Component
class DrawnProcess implements ProcessPictures {

    private static final String MODEL = "rectification";
    private static final String INSIDE = "subProcess_inside";
    private static final List<String> PAUSE = List.of("subProcess_pause", "userTask_reviewPause");

    private final RepositoryService repository;
    private final HistoryService history;
    private final NamedModels models;

    DrawnProcess(RepositoryService repository, HistoryService history, NamedModels models) {
        this.repository = repository;
        this.history = history;
        this.models = models;
    }

    @Override
    public Picture of(CaseNumber number, Locale locale) {
        return latest(MODEL, number, locale, query -> query);
    }

    @Override
    public Picture beside(String model, CaseNumber number, int place, Locale locale) {
        return latest(model, number, locale, query -> query.caseInstanceId(String.valueOf(place)));
    }

    @Override
    public Plan plan(Locale locale) {
        String newest = newest(MODEL);
        List<Place> places = repository.getBpmnModelInstance(newest).getModelElementsByType(UserTask.class).stream()
                .map(task -> new Place(task.getId(), TaskMirror.step(task.getId()), inside(task)))
                .toList();
        return new Plan(models.in(locale, newest), places);
    }

    private static boolean inside(UserTask task) {
        return task.getParentElement() instanceof SubProcess around && INSIDE.equals(around.getId());
    }

    private Picture latest(
            String model, CaseNumber number, Locale locale, UnaryOperator<HistoricProcessInstanceQuery> which) {
        return which
                .apply(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(number.value())
                        .processDefinitionKey(model))
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(instance -> drawn(instance, locale))
                .orElseGet(() -> new Picture(models.in(locale, newest(model)), List.of(), List.of(), List.of()));
    }

    private Picture drawn(HistoricProcessInstance instance, Locale locale) {
        List<HistoricActivityInstance> places = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .list();
        List<String> open = ids(places, place -> place.getEndTime() == null);
        boolean paused = open.stream().anyMatch(PAUSE::contains);
        return new Picture(
                models.in(locale, instance.getProcessDefinitionId()),
                open.stream().filter(id -> !paused || PAUSE.contains(id)).toList(),
                open.stream().filter(id -> paused && !PAUSE.contains(id)).toList(),
                ids(places, place -> place.getEndTime() != null && !place.isCanceled()));
    }

    private static List<String> ids(List<HistoricActivityInstance> places, Predicate<HistoricActivityInstance> which) {
        return places.stream()
                .filter(which)
                .map(place -> place.getActivityId().replace("#multiInstanceBody", ""))
                .distinct()
                .toList();
    }

    private String newest(String model) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(model)
                .latestVersion()
                .singleResult()
                .getId();
    }
}
