package cn.zhenggai.engine;

import cn.zhenggai.operation.WatchDuty;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** This node watches when it runs jobs and the watch is not told to rest. */
@Component
class EngineWatchDuty implements WatchDuty {

    private final ProcessEngine engine;

    EngineWatchDuty(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public boolean onDuty() {
        boolean works = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getJobExecutor()
                .isActive();
        return works
                && engine.getRepositoryService()
                                .createProcessDefinitionQuery()
                                .processDefinitionKey(EngineWatchman.MODEL)
                                .latestVersion()
                                .active()
                                .count()
                        > 0;
    }
}
