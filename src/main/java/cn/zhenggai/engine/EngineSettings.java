package cn.zhenggai.engine;

import static org.camunda.bpm.engine.ProcessEngineConfiguration.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED;
import static org.camunda.bpm.engine.ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE;

import cn.zhenggai.engine.table.Models;
import cn.zhenggai.engine.table.PlainDmn;
import cn.zhenggai.rectification.steps.TellingEveryone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Settings of the engine that have no property, and the deployment of the models: bare file names and duplicate
 * filtering, so that a start from the jar, the build or a test creates a new version only of what changed. History is
 * cleaned by its end and the model's days, because a removal time would be written to sixteen tables as a case closes.
 */
@Component
@DependsOnDatabaseInitialization
class EngineSettings extends AbstractProcessEnginePlugin {

    private static final String RETRIES = "PT1M,PT10M,PT1H";

    private final ResourcePatternResolver resources;
    private final TaskMirror mirror;
    private final ObjectProvider<TellingEveryone> telling;
    private final Path ownTables;

    EngineSettings(
            ResourcePatternResolver resources,
            TaskMirror mirror,
            ObjectProvider<TellingEveryone> telling,
            @Value(Models.FOLDER) Path ownTables) {
        this.resources = resources;
        this.mirror = mirror;
        this.telling = telling;
        this.ownTables = ownTables;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setJavaSerializationFormatEnabled(false);
        engine.setFailedJobRetryTimeCycle(RETRIES);
        engine.setEnforceHistoryTimeToLive(true);
        engine.setHistoryRemovalTimeStrategy(HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        engine.setHistoryCleanupStrategy(HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
        engine.setHistoryCleanupBatchWindowStartTime("01:00");
        engine.setHistoryCleanupBatchWindowEndTime("04:00");
        engine.setJdbcBatchProcessing(true);
        engine.setDmnEngineConfiguration(new PlainDmn());
        engine.getCustomPreBPMNParseListeners().add(new MirroredTasks(mirror));
        engine.getCustomPreBPMNParseListeners().add(new OlderModels(telling));
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        DeploymentBuilder deployment = engine.getRepositoryService()
                .createDeployment()
                .name("zhenggai")
                .enableDuplicateFiltering(true);
        Models.all(resources, ownTables).forEach((name, model) -> add(deployment, name, model));
        deployment.deploy();
    }

    private static void add(DeploymentBuilder deployment, String name, Resource model) {
        try {
            deployment.addInputStream(name, model.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException("The model " + name + " cannot be read", e);
        }
    }
}
