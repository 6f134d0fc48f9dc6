package cn.zhenggai.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhenggai.support.KilledServer;
import cn.zhenggai.support.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A real process that a supervisor ends in the middle of its first migrations. */
class StoppedWhileStartingTests {

    /** The engine's own jobs and the watch are none of this. */
    private static final String QUIET = "camunda.bpm.job-execution.enabled=false";

    @TempDir
    Path files;

    private final TestDatabase.Schema schema = TestDatabase.MARIADB.fresh();
    private final JdbcClient jdbc =
            JdbcClient.create(new DriverManagerDataSource(schema.url(), schema.user(), schema.password()));

    @Test
    void itEndsBetweenTwoMigrationsAndTheNextStartGoesOnThere() throws Exception {
        try (KilledServer first = start()) {
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(5))
                    .ignoreExceptionsInstanceOf(DataAccessException.class)
                    .until(() -> done() >= 3);
            assertThat(first.toldToEnd()).isEqualTo(143);
            assertThat(first.said()).doesNotContain("Started Zhenggai").doesNotContain("\tat ");
        }
        int before = done();
        assertThat(failed()).isZero();
        try (KilledServer second = start().untilStarted()) {
            assertThat(done()).as("some were left to do").isGreaterThan(before);
            assertThat(failed()).isZero();
            assertThat(second.toldToEnd()).isEqualTo(143);
        }
    }

    private KilledServer start() throws Exception {
        return KilledServer.start(
                "spring.datasource.url=" + schema.url(),
                "spring.datasource.username=" + schema.user(),
                "spring.datasource.password=" + schema.password(),
                "zhenggai.files=" + files,
                QUIET);
    }

    private int done() {
        return count("success");
    }

    private int failed() {
        return count("not success");
    }

    private int count(String which) {
        return jdbc.sql("select count(*) from flyway_schema_history where " + which)
                .query(Integer.class)
                .single();
    }
}
