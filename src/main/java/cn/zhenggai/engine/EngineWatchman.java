package cn.zhenggai.engine;

import cn.zhenggai.escalation.watch.Watchman;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** The timer of {@code overdue-watch.bpmn}. Suspending what is suspended changes nothing. */
@Component
class EngineWatchman implements Watchman {

    static final String MODEL = "overdue-watch";

    private final RepositoryService models;

    EngineWatchman(RepositoryService models) {
        this.models = models;
    }

    @Override
    public void rest() {
        models.suspendProcessDefinitionByKey(MODEL, true, null);
    }

    @Override
    public void watch() {
        models.activateProcessDefinitionByKey(MODEL, true, null);
    }
}
