package cn.zhenggai.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.dataimport.KilledImport;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.support.KilledServer;
import cn.zhenggai.support.MovedDeadline;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.task.ComparingWork;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * kill -9 in the middle of the watch of a real server, and again, and then a server that is left alone; a start costs
 * seconds, so an import is read by the first, in the middle of its rows when the second is killed, and done by the third. The name of the
 * node gives it a schema of its own: other tests leave cases that the watch would find. The first start dates the first
 * round, and all servers have one rhythm, as they have in a bureau.
 */
@OnMariaDb
@Import(KilledImport.class)
@TestPropertySource(properties = {"zhenggai.node=beside-the-killed", KilledWatchTests.EACH_SECOND})
class KilledWatchTests {

    static final String EACH_SECOND = "zhenggai.watch-every=PT1S";

    private static final int WITH_PROCESS = 25;
    private static final int IN_ALL = 1500;
    private static final int PATIENCE_SECONDS = 60;

    @Autowired
    Office office;

    @Autowired
    SeedingOverdue seeding;

    @Autowired
    KilledImport table;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Clock clock;

    @Autowired
    Environment environment;

    @Autowired
    ComparingWork comparing;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Test
    void noStepAndNoRowIsLostAndNoneIsDoneTwice() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed of the kills: " + seed);
        Random random = new Random(seed);
        seed();
        table.begin();
        try (KilledServer server = server().untilStarted()) {
            waitFor(() -> steps() + opened() > 0 && table.read());
            TimeUnit.MILLISECONDS.sleep(random.nextInt(250));
        }
        int before = told();
        try (KilledServer server = server().untilStarted()) {
            waitFor(table::previewed);
            table.confirm();
            waitFor(() -> (steps() + opened() > before || settled()) && table.begun());
            TimeUnit.MILLISECONDS.sleep(random.nextInt(250));
        }
        told();
        table.isInTheMiddle();
        try (KilledServer server = server().untilStarted()) {
            waitFor(() -> settled() && table.done());
        }
        everythingHappenedOnce();
        table.everythingHappenedOnce();
    }

    private int told() {
        System.out.printf("killed with %d steps taken and %d decisions open%n", steps(), opened());
        return steps() + opened();
    }

    private void everythingHappenedOnce() {
        assertThat(count("select count(*) from escalation where rung = '1' and clock = 'RECTIFY'"))
                .isEqualTo(IN_ALL);
        assertThat(count("select count(distinct case_id) from escalation where rung = '1' and clock = 'RECTIFY'"))
                .isEqualTo(IN_ALL);
        assertThat(count(
                        "select count(*) from escalation where rung = '2' and clock = 'RECTIFY' and state = 'DRAFTED'"))
                .isEqualTo(WITH_PROCESS);
        assertThat(count("select count(*) from escalation_addressee where kind = 'OVERDUE'"))
                .as("of an order that nobody was put to there is no assignee to tell")
                .isEqualTo(6 * IN_ALL - WITH_PROCESS);
        assertThat(count("select count(*) from message where escalation_id is not null"))
                .as("each addressee is told once")
                .isEqualTo(count("select count(*) from escalation_addressee"));
        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKey("userTask_decideEscalation")
                        .count())
                .isEqualTo(WITH_PROCESS);
        assertThat(count("select count(*) from watch_trouble")).isZero();
        assertThat(comparing.differences()).isEmpty();
    }

    /** A few long overdue, whose orders wait for decisions in their processes, and many that are late since yesterday. */
    private void seed() {
        LocalDate today = BureauTime.today(clock);
        LocalDate longAgo = deadlines.plusWorkdays(today, -9);
        CaseWalk model = office.paperwork().to(CaseState.RECTIFYING);
        late(model, deadlines.plusWorkdays(today, -2));
        seeding.copies(model, IN_ALL - WITH_PROCESS - 1);
        for (int i = 0; i < WITH_PROCESS; i++) {
            late(office.paperwork().to(CaseState.ISSUED), longAgo);
        }
    }

    private void late(CaseWalk walk, LocalDate deadline) {
        MovedDeadline.to(jdbc, walk.number(), deadline);
    }

    private boolean settled() {
        return count("select count(*) from escalation where rung = '1'") == IN_ALL && opened() == WITH_PROCESS;
    }

    private int opened() {
        return count("select count(*) from escalation where work_ref is not null");
    }

    private int steps() {
        return count("select count(*) from escalation");
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private static void waitFor(BooleanSupplier thing) throws InterruptedException {
        for (int i = 0; i < PATIENCE_SECONDS * 50 && !thing.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(thing.getAsBoolean()).as("it happened within a minute").isTrue();
    }

    private KilledServer server() throws IOException {
        return KilledServer.start(
                "spring.datasource.url=" + environment.getProperty("spring.datasource.url"),
                "spring.datasource.username=" + environment.getProperty("spring.datasource.username"),
                "spring.datasource.password=" + environment.getProperty("spring.datasource.password"),
                "zhenggai.files=" + environment.getProperty("zhenggai.files"),
                "zhenggai.node=killed",
                EACH_SECOND);
    }
}
