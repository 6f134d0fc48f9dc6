package cn.zhenggai.engine;

import cn.zhenggai.operation.NodeName;
import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How this node runs the engine's jobs. It keeps its name from start to start, so that a start takes back at once what
 * the node had in hand when it was killed, instead of waiting until the locks run out.
 */
@Component
class EngineClockwork extends AbstractProcessEnginePlugin {

    private static final Logger LOG = LoggerFactory.getLogger(EngineClockwork.class);
    private static final Duration LOCK = Duration.ofSeconds(60);
    private static final Duration BACKOFF = Duration.ofMillis(100);
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(10);

    private final String node;

    EngineClockwork(NodeName node) {
        this.node = node.value();
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setJobExecutorAcquireByDueDate(true);
        engine.setReevaluateTimeCycleWhenDue(true);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        JobExecutor executor = engine.getJobExecutor();
        executor.setLockOwner(node);
        executor.setLockTimeInMillis((int) LOCK.toMillis());
        executor.setBackoffTimeInMillis((int) BACKOFF.toMillis());
        executor.setMaxWait(LONGEST_SLEEP.toMillis());
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        int orphans = JdbcClient.create(engine.getProcessEngineConfiguration().getDataSource())
                .sql("update ACT_RU_JOB set LOCK_OWNER_ = null, LOCK_EXP_TIME_ = null where LOCK_OWNER_ = :node")
                .param("node", node)
                .update();
        if (orphans > 0) {
            LOG.info("{} jobs that {} had in hand when it ended are free again", orphans, node);
        }
    }
}
