package cn.zhenggai.start;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * Keeps the demo county and real people apart: its accounts and tokens are public, so a database is one or the other
 * for life. Runs before the first migration and creates nothing.
 */
class DemoCheck {

    private static final String DEMO_PROFILE = "demo";
    private static final String COUNTY = "/demo/county.csv";
    private static final String ABSENT_ON_H2 = ";IFEXISTS=TRUE";

    private final ConfigurableEnvironment environment;
    private final Choice url;

    DemoCheck(ConfigurableEnvironment environment) {
        this.environment = environment;
        this.url = Choice.needed(environment, "spring.datasource.url");
    }

    /** Without the county the profile would start a server with an embedded database and no way in. */
    static void checkPresence(ConfigurableEnvironment environment) {
        if (environment.acceptsProfiles(Profiles.of(DEMO_PROFILE)) && DemoCheck.class.getResource(COUNTY) == null) {
            throw Choice.of(environment, "spring.profiles.active")
                    .refused(
                            "names the profile demo, but this is the product alone",
                            "Start the jar with the demo county, or leave the profile out");
        }
    }

    void run() {
        boolean demo = environment.acceptsProfiles(Profiles.of(DEMO_PROFILE));
        try (Connection connection = open()) {
            boolean county = holdsAny(connection, "demo_clock");
            if (county && !demo) {
                throw url.refused(
                        "leads to a database that holds the demo county, whose passwords everybody knows",
                        "Choose an empty database, or start with profile demo: correct it");
            }
            if (demo && !county && holdsAny(connection, "person")) {
                throw url.refused(
                        "leads to a database of real people, where profile demo must not come in",
                        "Start without profile demo, or choose an empty database: correct it");
            }
        } catch (SQLException unusable) {
            // No embedded database yet, or one that the start itself cannot open either and then says why.
        }
    }

    private Connection open() throws SQLException {
        String address = url.value().startsWith("jdbc:h2:") ? url.value() + ABSENT_ON_H2 : url.value();
        return DriverManager.getConnection(
                address,
                Choice.of(environment, "spring.datasource.username").value(),
                Choice.of(environment, "spring.datasource.password").value());
    }

    private static boolean holdsAny(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select 1 from " + table + " limit 1")) {
            return rows.next();
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith("42S")) {
                return false;
            }
            throw e;
        }
    }
}
