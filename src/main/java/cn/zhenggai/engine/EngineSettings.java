package cn.zhenggai.engine;

import java.io.IOException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Settings of the engine that have no property, and the deployment of the models: bare file names and duplicate
 * filtering, so that a start from the jar, the build or a test creates a new version only of what changed.
 */
@Component
@DependsOnDatabaseInitialization
class EngineSettings extends AbstractProcessEnginePlugin {

    private static final String RETRIES = "PT1M,PT10M,PT1H";

    private final ResourcePatternResolver resources;
    private final TaskMirror mirror;

    EngineSettings(ResourcePatternResolver resources, TaskMirror mirror) {
        this.resources = resources;
        this.mirror = mirror;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setJavaSerializationFormatEnabled(false);
        engine.setFailedJobRetryTimeCycle(RETRIES);
        engine.setEnforceHistoryTimeToLive(true);
        engine.setHistoryCleanupBatchWindowStartTime("01:00");
        engine.setHistoryCleanupBatchWindowEndTime("04:00");
        engine.setJdbcBatchProcessing(true);
        engine.getCustomPreBPMNParseListeners().add(new MirroredTasks(mirror));
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        DeploymentBuilder deployment = engine.getRepositoryService()
                .createDeployment()
                .name("zhenggai")
                .enableDuplicateFiltering(true);
        try {
            for (Resource model : resources.getResources("classpath*:processes/*.*mn")) {
                deployment.addInputStream(model.getFilename(), model.getInputStream());
            }
        } catch (IOException e) {
            throw new IllegalStateException("The models in processes/ cannot be read", e);
        }
        deployment.deploy();
    }
}
