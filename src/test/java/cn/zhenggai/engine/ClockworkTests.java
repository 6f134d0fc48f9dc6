package cn.zhenggai.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.support.ProcessTest;
import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** How a node runs the engine's jobs. */
@ProcessTest
@TestPropertySource(properties = {"zhenggai.node=node-a", "zhenggai.watch-every=PT5M"})
class ClockworkTests {

    @Autowired
    ProcessEngine engine;

    @Autowired
    ManagementService jobs;

    @Autowired
    EngineClockwork clockwork;

    @Autowired
    JdbcClient jdbc;

    @Test
    void locksAreShortTheOwnerIsTheNodeAndTheOldestJobComesFirst() {
        ProcessEngineConfigurationImpl settings =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        JobExecutor executor = settings.getJobExecutor();
        assertThat(executor.getLockOwner()).isEqualTo("node-a");
        assertThat(executor.getLockTimeInMillis()).isEqualTo(60_000);
        assertThat(executor.getBackoffTimeInMillis()).isEqualTo(100);
        assertThat(executor.getMaxWait()).isLessThanOrEqualTo(10_000);
        assertThat(settings.isJobExecutorAcquireByDueDate()).isTrue();
    }

    @Test
    void aStartTakesBackItsOwnJobsAndLeavesThoseOfOthers() {
        String mine = locked("node-a");
        String others = locked("node-b");
        clockwork.postProcessEngineBuild(engine);
        assertThat(owner(mine)).isNull();
        assertThat(owner(others)).isEqualTo("node-b");
        jdbc.sql("update ACT_RU_JOB set LOCK_OWNER_ = null, LOCK_EXP_TIME_ = null")
                .update();
    }

    @Test
    void theWatchLooksAsOftenAsTheOperatorSays() {
        JobEntity timer = (JobEntity) jobs.createJobQuery()
                .processDefinitionKey("overdue-watch")
                .timers()
                .singleResult();
        assertThat(Duration.between(
                        timer.getCreateTime().toInstant(), timer.getDuedate().toInstant()))
                .isBetween(Duration.ofSeconds(295), Duration.ofSeconds(305));
        jobs.executeJob(timer.getId());
        JobEntity next = (JobEntity) jobs.createJobQuery()
                .processDefinitionKey("overdue-watch")
                .timers()
                .singleResult();
        assertThat(next.getId()).isNotEqualTo(timer.getId());
    }

    private String locked(String owner) {
        jdbc.sql("""
                        insert into ACT_RU_JOB (ID_, REV_, TYPE_, LOCK_OWNER_, LOCK_EXP_TIME_, RETRIES_, DUEDATE_,
                            SUSPENSION_STATE_, SEQUENCE_COUNTER_)
                        values (:id, 1, 'timer', :owner, :until, 3, :until, 2, 1)""")
                .param("id", "job-of-" + owner)
                .param("owner", owner)
                .param("until", Date.from(new Date(4_000_000_000_000L).toInstant()))
                .update();
        return "job-of-" + owner;
    }

    private String owner(String job) {
        return jdbc.sql("select LOCK_OWNER_ from ACT_RU_JOB where ID_ = :id")
                .param("id", job)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
