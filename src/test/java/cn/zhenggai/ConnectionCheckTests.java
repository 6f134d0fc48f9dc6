package cn.zhenggai;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.operation.ClockSkew;
import cn.zhenggai.operation.MachineTime;
import cn.zhenggai.start.Habit;
import cn.zhenggai.start.RoundTrip;
import cn.zhenggai.start.ServerDriver;
import cn.zhenggai.start.ServerHabits;
import cn.zhenggai.support.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What a driver or a server changes in silence is found out before anything is written in earnest. */
class ConnectionCheckTests {

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "H2")
    void onOurOwnConnectionsEverythingComesBack(TestDatabase database) throws SQLException {
        try (Connection connection = ours(database.fresh())) {
            assertThat(connection.getMetaData().getDatabaseProductVersion()).doesNotStartWith("5.5.5");
            JdbcClient jdbc = jdbc(connection);
            assertThat(new RoundTrip(jdbc, true).fault()).isEmpty();
            assertThat(new ServerHabits(jdbc).fault()).isEmpty();
        }
    }

    @Test
    void theEmbeddedDatabaseGivesEverythingBackToo() throws SQLException {
        try (Connection connection = TestDatabase.H2.fresh().open()) {
            assertThat(new RoundTrip(jdbc(connection), false).fault()).isEmpty();
        }
    }

    @Test
    void millisecondsThatADriverCutsAreNoticed() throws SQLException {
        assertThat(roundTrip(TestDatabase.OLDEST_MARIADB, "connectionTimeZone=UTC"))
                .as("believes in MySQL 5.5.5")
                .contains("gives the moment 2026-03-08T02:30:59.987Z back as 2026-03-08T02:30:59Z");
        assertThat(roundTrip(TestDatabase.MARIADB, "sendFractionalSeconds=false"))
                .contains("gives the moment 2026-03-08T02:30:59.987Z back as 2026-03-08T02:30:59Z");
    }

    @Test
    void whatIsNotStrictIsNoticed() throws SQLException {
        assertThat(roundTrip(
                        TestDatabase.MARIADB,
                        "connectionTimeZone=UTC&jdbcCompliantTruncation=false&sessionVariables=sql_mode=''"))
                .contains("cuts what is too long");
    }

    @Test
    void aShiftedZoneAndRoundedSecondsAreNoticed() throws SQLException {
        assertThat(roundTrip(
                        TestDatabase.MARIADB, "connectionTimeZone=%2B08:00&forceConnectionTimeZoneToSession=false"))
                .contains("shifts the engine's moments");
        assertThat(roundTrip(TestDatabase.MYSQL, "connectionTimeZone=UTC")).contains("rounds moments into the future");
    }

    @Test
    void aColumnOfAnotherCollationIsNamed() throws SQLException {
        try (Connection connection = ours(TestDatabase.MARIADB.fresh());
                Statement statement = connection.createStatement()) {
            statement.execute("create table stranger (word varchar(8)) charset utf8mb4 collate utf8mb4_general_ci");
            assertThat(new ServerHabits(jdbc(connection)).fault().orElseThrow())
                    .satisfies(habit ->
                            assertThat(habit.what()).contains("another collation: stranger.word (utf8mb4_general_ci)"))
                    .satisfies(habit -> assertThat(habit.advice()).contains("alter table stranger convert to"));
        }
    }

    @Test
    void aDumpWithSmallNamesIsNotTakenForAnEmptyDatabase() throws SQLException {
        try (Connection connection = ours(TestDatabase.MARIADB.fresh());
                Statement statement = connection.createStatement()) {
            statement.execute("create table act_ru_task (id int)");
            assertThat(new ServerHabits(jdbc(connection)).fault().orElseThrow().what())
                    .contains("table names are written small");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "H2")
    void aClockThatIsADayAheadIsMeasured(TestDatabase database) throws SQLException {
        try (Connection connection = ours(database.fresh())) {
            JdbcClient jdbc = jdbc(connection);
            Duration none = ClockSkew.measured(jdbc, new MachineTime(Clock.systemUTC()));
            assertThat(ClockSkew.worthSaying(none)).isFalse();
            Duration day =
                    ClockSkew.measured(jdbc, new MachineTime(Clock.offset(Clock.systemUTC(), Duration.ofDays(1))));
            assertThat(day).isCloseTo(Duration.ofDays(-1), Duration.ofSeconds(20));
            assertThat(ClockSkew.tooFar(day)).isTrue();
            Duration minute =
                    ClockSkew.measured(jdbc, new MachineTime(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-1))));
            assertThat(ClockSkew.worthSaying(minute)).isTrue();
            assertThat(ClockSkew.tooFar(minute)).isFalse();
        }
    }

    private static String roundTrip(TestDatabase database, String settings) throws SQLException {
        TestDatabase.Schema schema = database.fresh();
        try (Connection connection =
                DriverManager.getConnection(schema.url() + "?" + settings, schema.user(), schema.password())) {
            Optional<Habit> fault = new RoundTrip(jdbc(connection), true).fault();
            return fault.map(Habit::what).orElse("nothing");
        }
    }

    private static Connection ours(TestDatabase.Schema schema) throws SQLException {
        Properties settings = new Properties();
        settings.putAll(ServerDriver.NEEDED);
        settings.put("user", schema.user());
        settings.put("password", schema.password());
        Connection connection = DriverManager.getConnection(schema.url(), settings);
        try (Statement statement = connection.createStatement()) {
            statement.execute(ServerDriver.AT_FIRST);
        }
        return connection;
    }

    private static JdbcClient jdbc(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }
}
