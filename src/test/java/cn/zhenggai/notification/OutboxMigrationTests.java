package cn.zhenggai.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.support.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** What was written before there was an outbox finds its place in it. */
class OutboxMigrationTests {

    @ParameterizedTest
    @EnumSource
    void mailsThatWaitGoOnWaitingAndThoseThatWereSentStaySent(TestDatabase database) throws SQLException {
        try (Connection connection = database.fresh().open();
                Statement statement = connection.createStatement()) {
            run(connection, "V0001__create_organisation.sql");
            run(connection, "V0006__create_notification.sql");
            statement.execute(
                    "insert into unit (code, kind, name, path, active, version) values ('B', 'BUREAU', 'B', '/', true, 0)");
            statement.execute(
                    "insert into person (login, login_key, name, unit_id, language, active, created_at, version)"
                            + " values ('a', 'a', 'A', 1, 'zh', true, '2026-01-01 00:00:00', 0)");
            for (String state : List.of("DUE", "SENT", "FAILED", "NONE")) {
                statement.execute("insert into message (recipient_id, kind, case_number, round_no, occasion, title,"
                        + " school_name, severity, confidential, created_at, mail_state, mail_attempts, next_attempt_at)"
                        + " values (1, 'ISSUED', 'RC-2026-" + state + "', 1, 1, 'T', 'S', 'GENERAL', false,"
                        + " '2026-01-02 00:00:00', '" + state + "', 2, "
                        + (state.equals("DUE") ? "'2026-01-03 00:00:00'" : "null") + ")");
            }
            run(connection, "V0015__create_outbox.sql");
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            List<Map<String, Object>> moved = jdbc.sql("""
                            select m.case_number, d.state, d.attempts, m.way from message m
                            left join delivery d on d.id = m.delivery_id order by m.id""").query().listOfRows();
            assertThat(moved).extracting(row -> row.get("state")).containsExactly("DUE", "SENT", "FAILED", null);
            assertThat(moved)
                    .extracting(row -> row.get("way"))
                    .containsExactly("AT_ONCE", "AT_ONCE", "AT_ONCE", "NONE");
            assertThat(moved.get(0)).containsEntry("attempts", 2);
        }
    }

    private static void run(Connection connection, String migration) {
        ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/migration/" + migration));
    }
}
