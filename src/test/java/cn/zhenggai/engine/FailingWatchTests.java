package cn.zhenggai.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.operation.MachineTime;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A watch that cannot do its work goes on trying, leaves nothing behind, and says so. */
abstract class FailingWatchTests {

    @Autowired
    ManagementService jobs;

    @Autowired
    WindingWatch winding;

    @Autowired
    MachineTime machine;

    @Autowired
    JdbcClient jdbc;

    @Test
    void roundsThatFailLeaveOneTimerAndTheReason() {
        round();
        Instant before = completed();
        assertThat(before).isNotNull();
        jdbc.sql("alter table watch_trouble rename to watch_trouble_away").update();
        try {
            for (int i = 0; i < 3; i++) {
                round();
            }
            assertThat(timers()).hasSize(1);
            assertThat(jobs.createJobQuery().withException().count()).isZero();
            assertThat(failure()).isNotNull().containsIgnoringCase("watch_trouble");
            assertThat(completed()).isEqualTo(before);
        } finally {
            jdbc.sql("alter table watch_trouble_away rename to watch_trouble").update();
        }
        round();
        assertThat(failure()).isNull();
        assertThat(completed()).isAfterOrEqualTo(before);
        assertThat(timers()).hasSize(1);
    }

    @Test
    void aTimerThatLiesFurtherAwayThanItsPeriodIsPulledBack() {
        Job timer = timers().get(0);
        Instant now = machine.now();
        jobs.setJobDuedate(timer.getId(), Date.from(now.plus(Duration.ofDays(1))));
        winding.wind(now);
        assertThat(timers().get(0).getDuedate()).isBeforeOrEqualTo(Date.from(now.plusSeconds(90)));
        jobs.setJobDuedate(timer.getId(), Date.from(now.plusSeconds(60)));
        winding.wind(now);
        assertThat(timers().get(0).getDuedate()).as("soon enough").isCloseTo(Date.from(now.plusSeconds(60)), 1500);
    }

    @Test
    void whatFailedBeforeIsDroppedForTheOneAfterIt() {
        Job timer = timers().get(0);
        jdbc.sql("create table twin as select * from ACT_RU_JOB where ID_ = :id")
                .param("id", timer.getId())
                .update();
        jdbc.sql("update twin set ID_ = 'twin', EXCEPTION_MSG_ = 'Illegal mix of collations', RETRIES_ = 0")
                .update();
        jdbc.sql("insert into ACT_RU_JOB select * from twin").update();
        jdbc.sql("drop table twin").update();
        assertThat(timers()).hasSize(2);
        winding.wind(machine.now());
        assertThat(timers()).extracting(Job::getId).containsExactly(timer.getId());
    }

    private void round() {
        jobs.executeJob(timers().get(0).getId());
    }

    private List<Job> timers() {
        return jobs.createJobQuery()
                .processDefinitionKey("overdue-watch")
                .orderByJobDuedate()
                .desc()
                .list();
    }

    private Instant completed() {
        return jdbc.sql("select completed_at from background_work where name = 'watch'")
                .query((row, n) -> cn.zhenggai.shared.BureauTime.moment(row, "completed_at"))
                .single();
    }

    private String failure() {
        return jdbc.sql(
                        "select coalesce(failure, '') from background_work where name = 'watch' and failing_since is not null")
                .query(String.class)
                .optional()
                .orElse(null);
    }
}

@ProcessTest
class H2FailingWatchTests extends FailingWatchTests {}

@OnMariaDb
class MariaDbFailingWatchTests extends FailingWatchTests {}
