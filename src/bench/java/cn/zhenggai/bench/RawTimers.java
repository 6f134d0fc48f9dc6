package cn.zhenggai.bench;

import cn.zhenggai.support.TestDatabase;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The engine as it is delivered, with the tables, history and threads it comes with: one timer a case, and behind it a
 * delegate that inserts one reminder. All timers become due at once.
 */
class RawTimers implements Contestant, AutoCloseable {

    private static final int STARTS_A_TRANSACTION = 200;
    private static final long PATIENCE_MINUTES = 30;

    private final int cases;
    private final HikariDataSource pool = new HikariDataSource();
    private final JdbcClient jdbc;
    private final SpringProcessEngineConfiguration configuration = new SpringProcessEngineConfiguration();
    private final ProcessEngine engine;
    private volatile CountDownLatch open = new CountDownLatch(0);

    RawTimers(TestDatabase database, int cases) {
        this.cases = cases;
        connect(database.fresh());
        this.jdbc = JdbcClient.create(pool);
        jdbc.sql(
                        "create table reminder (id bigint not null auto_increment primary key, case_number varchar(16) not null,"
                                + " kind varchar(24) not null, created_at datetime(3) not null)")
                .update();
        this.engine = engine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "deadline.bpmn",
                        Bpmn.createExecutableProcess("deadline")
                                .camundaHistoryTimeToLive(30)
                                .startEvent()
                                .intermediateCatchEvent("due")
                                .timerWithDuration("P30D")
                                .serviceTask("remind")
                                .camundaDelegateExpression("${reminding}")
                                .endEvent()
                                .done())
                .deploy();
    }

    private void connect(TestDatabase.Schema schema) {
        pool.setJdbcUrl(schema.url());
        pool.setUsername(schema.user());
        pool.setPassword(schema.password());
        pool.setMaximumPoolSize(16);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        if (schema.url().startsWith("jdbc:mysql:")) {
            pool.addDataSourceProperty("nullCatalogMeansCurrent", "true");
            pool.addDataSourceProperty("connectionTimeZone", "UTC");
        }
    }

    private ProcessEngine engine() {
        JavaDelegate reminding = this::remind;
        configuration.setProcessEngineName("raw");
        configuration.setDataSource(pool);
        configuration.setTransactionManager(new JdbcTransactionManager(pool));
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setBeans(Map.of("reminding", reminding));
        return configuration.buildProcessEngine();
    }

    private void remind(DelegateExecution execution) {
        jdbc.sql("insert into reminder (case_number, kind, created_at) values (:number, 'OVERDUE', :now)")
                .param("number", execution.getProcessBusinessKey())
                .param("now", LocalDateTime.now())
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                open.countDown();
            }
        });
    }

    @Override
    public String name() {
        return "raw engine timers";
    }

    @Override
    public void prepare() {
        jdbc.sql("delete from reminder").update();
        for (int first = 0; first < cases; first += STARTS_A_TRANSACTION) {
            start(first, Math.min(cases, first + STARTS_A_TRANSACTION));
        }
        open = new CountDownLatch(cases);
        jdbc.sql("update ACT_RU_JOB set DUEDATE_ = :now where HANDLER_TYPE_ = 'timer-intermediate-transition'")
                .param("now", Date.from(Instant.now().minusSeconds(60)))
                .update();
    }

    private void start(int from, int to) {
        CommandExecutor together = configuration.getCommandExecutorTxRequired();
        together.execute(context -> {
            for (int i = from; i < to; i++) {
                engine.getRuntimeService().startProcessInstanceByKey("deadline", County.number(i));
            }
            return null;
        });
    }

    @Override
    public void run() {
        configuration.getJobExecutor().start();
        try {
            if (!open.await(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException("Timers left: " + open.getCount());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            configuration.getJobExecutor().shutdown();
        }
    }

    @Override
    public void check() {
        long rows = count("select count(*) from reminder");
        long distinct = count("select count(distinct case_number) from reminder");
        long instances = count("select count(*) from ACT_RU_EXECUTION");
        if (rows != cases || distinct != cases || instances != 0) {
            throw new IllegalStateException("Reminders " + rows + " for " + distinct + ", open " + instances);
        }
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
