package cn.zhenggai.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.Zhenggai;
import cn.zhenggai.escalation.watch.EscalatingOverdue;
import cn.zhenggai.escalation.watch.OpeningDecisions;
import cn.zhenggai.escalation.watch.RemindingResponsible;
import cn.zhenggai.support.MovingDatabase;
import cn.zhenggai.support.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A county of years moves from the MariaDB of Debian 12 to a newer one by dump and restore, and the watch goes on. */
class MovedDatabaseTests {

    @TempDir
    Path files;

    @Test
    void theWatchRunsOnTheDumpOfAnotherServer() throws Exception {
        TestDatabase.Schema old = TestDatabase.OLDEST_MARIADB.fresh();
        TestDatabase.Schema moved = TestDatabase.MARIADB.fresh();
        start(old).close();
        makeViewsAsADriverLeftToItselfDoes(old);
        MovingDatabase.move(old, moved);
        assertThat(foreignViews(moved)).isPositive();
        try (ConfigurableApplicationContext server = start(moved)) {
            assertThat(foreignViews(moved)).isZero();
            server.getBean(RemindingResponsible.class).remind();
            server.getBean(EscalatingOverdue.class).escalate();
            assertThat(server.getBean(OpeningDecisions.class).open()).isZero();
        }
    }

    private ConfigurableApplicationContext start(TestDatabase.Schema schema) {
        return new SpringApplicationBuilder(Zhenggai.class)
                .run(
                        "--server.port=0",
                        "--spring.mail.host=",
                        "--spring.datasource.url=" + schema.url(),
                        "--spring.datasource.username=" + schema.user(),
                        "--spring.datasource.password=" + schema.password(),
                        "--camunda.bpm.job-execution.enabled=false",
                        "--zhenggai.base-url=http://zhenggai.test",
                        "--zhenggai.files=" + files);
    }

    /** Words of views keep the collation of the connection that made them. */
    private static void makeViewsAsADriverLeftToItselfDoes(TestDatabase.Schema schema) throws SQLException {
        try (Connection connection = schema.open();
                Statement statement = connection.createStatement()) {
            statement.execute("set names utf8mb4 collate utf8mb4_general_ci");
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            Map<String, String> views = new LinkedHashMap<>();
            jdbc.sql("select table_name from information_schema.views where table_schema = database()")
                    .query(String.class)
                    .list()
                    .forEach(view -> views.put(
                            view,
                            jdbc.sql("show create view " + view)
                                    .query((row, n) -> row.getString(2))
                                    .single()));
            for (String created : views.values()) {
                statement.execute("create or replace " + created.substring(created.indexOf("VIEW `")));
            }
        }
    }

    private static int foreignViews(TestDatabase.Schema schema) throws SQLException {
        try (Connection connection = schema.open()) {
            return JdbcClient.create(new SingleConnectionDataSource(connection, true))
                    .sql("""
                            select count(*) from information_schema.views where table_schema = database()
                              and (collation_connection <> 'utf8mb4_bin' or definer <> current_user())""")
                    .query(Integer.class)
                    .single();
        }
    }
}
