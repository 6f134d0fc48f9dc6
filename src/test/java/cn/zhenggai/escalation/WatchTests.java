package cn.zhenggai.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.OnOldestMariaDb;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.StatementCount;
import cn.zhenggai.support.TimeAtHand;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The watch among many cases, beside another watch, after a fault and as a job of the engine. */
@TimeAtHand
abstract class WatchTests {

    private static final int MANY = 2000;

    @Autowired
    Watching watching;

    @Autowired
    Office office;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SeedingOverdue seeding;

    @Autowired
    ManagementService jobs;

    @Autowired
    HistoryService history;

    @BeforeEach
    void settle() {
        clock.at("2026-09-02T10:00:00");
        office.actor("director");
        jdbc.sql("delete from escalation_addressee").update();
        jdbc.sql("delete from escalation").update();
        jdbc.sql("update rectification_case set state = 'WITHDRAWN'").update();
        jdbc.sql("update work_item set state = 'CANCELLED' where state = 'OPEN'")
                .update();
    }

    @Test
    void thousandsAtOnceCostAsManyStatementsAsOne() {
        CaseWalk first = watching.general("2026-09-16");
        int one = statementsOfTheMorning("2026-09-17T09:00:00");
        seeding.copies(first, MANY - 1);
        clock.at("2026-09-17T09:05:00");
        int many = statementsOfTheMorning("2026-09-17T09:05:00");
        assertThat(count("select count(*) from escalation where kind = 'OVERDUE'"))
                .isEqualTo(MANY);
        assertThat(count("select count(distinct case_id) from escalation where kind = 'OVERDUE'"))
                .isEqualTo(MANY);
        assertThat(count("select count(*) from escalation_addressee")).isEqualTo(6 * MANY);
        assertThat(many).isLessThanOrEqualTo(one + 1);
        int idle = statementsOfTheMorning("2026-09-17T09:10:00");
        assertThat(idle).isLessThan(one);
        System.out.printf("statements of the watch: %d idle, %d for one, %d for %d%n", idle, one, many, MANY);
    }

    @Test
    void twoWatchesAtOnceTakeEachStepOnce() throws Exception {
        seeding.copies(watching.general("2026-09-16"), 499);
        clock.at("2026-09-17T09:00:00");
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier together = new CyclicBarrier(2);
            List<Future<Integer>> runs = new ArrayList<>();
            for (int node = 0; node < 2; node++) {
                runs.add(nodes.submit(() -> {
                    together.await();
                    return watching.escalating.escalate();
                }));
            }
            int written = runs.get(0).get() + runs.get(1).get();
            assertThat(written).isEqualTo(500);
        } finally {
            nodes.shutdownNow();
        }
        assertThat(count("select count(*) from escalation")).isEqualTo(500);
        assertThat(count("select count(*) from watch_trouble")).isZero();
    }

    @Test
    void oneBadRowIsLeftAsideForADayAndStopsNobody() {
        CaseWalk good = watching.general("2026-09-16");
        CaseWalk bad = watching.general("2026-09-16");
        seeding.copies(good, 20);
        onlyTheOthersMayClimb(bad);
        try {
            watching.watch("2026-09-17T09:00:00");
            assertThat(watching.ladder(good)).containsExactly("1 TAKEN 09-17");
            assertThat(count("select count(*) from escalation")).isEqualTo(21);
            assertThat(watching.ladder(bad)).isEmpty();
            assertThat(jdbc.sql("select rung from watch_trouble where message is not null")
                            .query(String.class)
                            .list())
                    .containsExactly("1");
            assertThat(watching.watch("2026-09-17T09:01:00"))
                    .as("nobody tries it again")
                    .isZero();
        } finally {
            jdbc.sql("alter table escalation drop foreign key fk_may_climb").update();
        }
        watching.watch("2026-09-18T08:59:00");
        assertThat(watching.ladder(bad)).isEmpty();
        watching.watch("2026-09-18T09:01:00");
        assertThat(watching.ladder(bad)).containsExactly("1 TAKEN 09-18");
        jdbc.sql("delete from watch_trouble").update();
    }

    @Test
    void theEnginesTimerRunsTheWholeWatch() {
        CaseWalk walk = watching.general("2026-09-16");
        clock.at("2026-09-20T09:00:00");
        Job timer = jobs.createJobQuery().processDefinitionKey("overdue-watch").singleResult();
        jobs.executeJob(timer.getId());
        assertThat(watching.ladder(walk)).containsExactly("1 TAKEN 09-20", "2 DRAFTED 09-20");
        assertThat(watching.draft(walk).workRef()).isNotNull();
        assertThat(history.createHistoricActivityInstanceQuery()
                        .activityId("endEvent_watched")
                        .count())
                .isOne();
        Job next = jobs.createJobQuery().processDefinitionKey("overdue-watch").singleResult();
        assertThat(next.getId()).as("the timer goes on").isNotEqualTo(timer.getId());
    }

    private void onlyTheOthersMayClimb(CaseWalk bad) {
        jdbc.sql("create table may_climb (number varchar(16) not null primary key) charset utf8mb4 collate utf8mb4_bin")
                .update();
        jdbc.sql("insert into may_climb (number) select c.number from rectification_case c where c.number <> :bad")
                .param("bad", bad.number().value())
                .update();
        jdbc.sql(
                        "alter table escalation add constraint fk_may_climb foreign key (case_number) references may_climb (number)")
                .update();
    }

    private int statementsOfTheMorning(String moment) {
        clock.at(moment);
        return StatementCount.of(() -> {
                    watching.reminding.remind();
                    watching.escalating.escalate();
                })
                .count();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}

@ProcessTest
class H2WatchTests extends WatchTests {}

@OnMariaDb
class MariaDbWatchTests extends WatchTests {}

@OnOldestMariaDb
class OldestMariaDbWatchTests extends WatchTests {}

@OnMySql
class MySqlWatchTests extends WatchTests {}
