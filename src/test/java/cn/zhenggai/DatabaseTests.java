package cn.zhenggai;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.ManagingUnits;
import cn.zhenggai.organisation.UnitEntry;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.start.ServerDriver;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.OnOldestMariaDb;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.StatementCount;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold on every database that the product supports. */
abstract class DatabaseTests {

    private static final String RARE = "𠮷山小学 😀";

    @Autowired
    Flyway flyway;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ManagingUnits managingUnits;

    @Autowired
    Directory directory;

    @Autowired
    TaskService tasks;

    @Autowired
    Environment environment;

    @Autowired
    DataSource dataSource;

    @Test
    void anEmptySchemaIsMigratedToTheNewestVersion() {
        assertThat(flyway.info().pending()).isEmpty();
        assertThat(flyway.info().applied()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void aSecondStartFindsNothingToDo() {
        List<Object> before = history();
        try (ConfigurableApplicationContext second = secondStart()) {
            assertThat(second.isActive()).isTrue();
        }
        assertThat(history()).isEqualTo(before);
    }

    @Test
    void charactersOfFourBytesSurvive() {
        long id = managingUnits
                .add(new UnitEntry("RARE", UnitKind.BUREAU, RARE, null, null, null, null, true))
                .orThrow();
        assertThat(directory.unit(id).orElseThrow().name()).isEqualTo(RARE);

        Task task = tasks.newTask();
        task.setName(RARE);
        tasks.saveTask(task);
        assertThat(tasks.createTaskQuery().taskName(RARE).singleResult().getId())
                .isEqualTo(task.getId());
        tasks.deleteTask(task.getId(), true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "America/New_York", "UTC"})
    void aMomentComesBackEqualWhateverTheZoneOfTheMachine(String zone) {
        inZone(zone, () -> {
            for (String moment :
                    List.of("2026-03-08T02:30:00.123Z", "2026-11-01T05:30:59.999Z", "2026-07-01T16:00:00Z")) {
                assertThat(writtenAndRead(Instant.parse(moment))).isEqualTo(Instant.parse(moment));
            }
        });
    }

    @Test
    void theEngineNeverDatesAMomentIntoTheFuture() {
        Date late = Date.from(Instant.parse("2026-07-01T16:00:59.999Z"));
        Task task = tasks.newTask();
        task.setDueDate(late);
        tasks.saveTask(task);
        Date kept = tasks.createTaskQuery().taskId(task.getId()).singleResult().getDueDate();
        assertThat(kept).isBeforeOrEqualTo(late).isCloseTo(late, 1000);
        tasks.deleteTask(task.getId(), true);
    }

    @Test
    void statementsAreCounted() {
        StatementCount count = StatementCount.of(() -> directory.unit("NOBODY"));
        assertThat(count.statements()).singleElement().asString().contains("from unit where code");
    }

    /** With fresh connections, because the driver asks for the zone when it connects. */
    void inZone(String zone, Runnable work) {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            forgetConnections();
            work.run();
        } finally {
            TimeZone.setDefault(before);
            forgetConnections();
        }
    }

    private void forgetConnections() {
        try {
            dataSource.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Instant writtenAndRead(Instant moment) {
        jdbc.sql("create table if not exists moment (at datetime(3) not null)").update();
        jdbc.sql("delete from moment").update();
        jdbc.sql("insert into moment (at) values (:at)")
                .param("at", BureauTime.column(moment))
                .update();
        assertThat(jdbc.sql("select count(*) from moment where at = :at")
                        .param("at", BureauTime.column(moment))
                        .query(Integer.class)
                        .single())
                .isOne();
        return jdbc.sql("select at from moment")
                .query((row, n) -> BureauTime.moment(row, "at"))
                .single();
    }

    private List<Object> history() {
        return List.of(
                flyway.info().applied().length,
                row("select count(*) total, max(VERSION_) version from ACT_RE_PROCDEF"),
                row("select count(*) total, max(VERSION_) version from ACT_RE_DECISION_DEF"),
                row("select count(*) total from ACT_RE_DEPLOYMENT"));
    }

    private Map<String, Object> row(String sql) {
        return jdbc.sql(sql).query().singleRow();
    }

    private ConfigurableApplicationContext secondStart() {
        return new SpringApplicationBuilder(Zhenggai.class)
                .web(WebApplicationType.SERVLET)
                .run(List.of(
                                "server.port",
                                "spring.datasource.url",
                                "spring.datasource.username",
                                "spring.datasource.password",
                                "zhenggai.files",
                                "camunda.bpm.job-execution.enabled")
                        .stream()
                        .map(key -> "--" + key + "=" + (key.equals("server.port") ? "0" : environment.getProperty(key)))
                        .toArray(String[]::new));
    }
}

/** What only a server can prove: the embedded database knows one zone, that of the machine. */
abstract class ServerDatabaseTests extends DatabaseTests {

    @Test
    void wordsAreComparedAsOurColumnsAreWhateverTheServer() {
        assertThat(jdbc.sql("select @@collation_connection").query(String.class).single())
                .isEqualTo(ServerDriver.COLLATION);
        assertThat(jdbc.sql("""
                        select distinct collation_connection from information_schema.views
                        where table_schema = database()""").query(String.class).list()).containsExactly(ServerDriver.COLLATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "America/New_York"})
    void aServerKeepsTheEnginesMomentsInUtcToo(String zone) {
        Task task = tasks.newTask();
        task.setDueDate(Date.from(Instant.parse("2026-03-08T02:30:00Z")));
        inZone(zone, () -> tasks.saveTask(task));
        assertThat(jdbc.sql("select DUE_DATE_ from ACT_RU_TASK where ID_ = :id")
                        .param("id", task.getId())
                        .query((row, n) -> BureauTime.moment(row, "DUE_DATE_"))
                        .single())
                .isEqualTo("2026-03-08T02:30:00Z");
        tasks.deleteTask(task.getId(), true);
    }
}

@ProcessTest
class H2DatabaseTests extends DatabaseTests {}

@OnMariaDb
class MariaDbDatabaseTests extends ServerDatabaseTests {}

@OnOldestMariaDb
class OldestMariaDbDatabaseTests extends ServerDatabaseTests {}

@OnMySql
class MySqlDatabaseTests extends ServerDatabaseTests {}
