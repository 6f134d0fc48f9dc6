package cn.zhenggai.start;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** Knocks at the database server with the operator's settings. Waits for one that is still starting, as after a power cut. */
class DatabaseCheck {

    private static final Pattern SERVER = Pattern.compile("jdbc:mysql://[^/?]+/[\\w$-]+(\\?.*)?");
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Map<Integer, String> ADVICE = Map.of(
            1045, "refuses the user. Check spring.datasource.username and spring.datasource.password",
            1698, "refuses the user. Check spring.datasource.username and spring.datasource.password",
            1044, "does not let the user into the database. Grant it all rights there, or correct the name",
            1049, "has no such database. Create it with character set utf8mb4, or correct the name");

    private static final Set<Integer> WRONG_LOGIN = Set.of(1045, 1698);

    private final ConfigurableEnvironment environment;
    private final Choice url;

    DatabaseCheck(ConfigurableEnvironment environment) {
        this.environment = environment;
        this.url = Choice.needed(environment, "spring.datasource.url");
    }

    void run() {
        checkIsolation(Choice.of(environment, "spring.datasource.hikari.transaction-isolation"));
        if (!wantsServer()) {
            return;
        }
        if (!SERVER.matcher(url.value()).matches()) {
            throw url.refused(
                    "is \"" + url.value() + "\", not the address of a database server",
                    "Write jdbc:mysql://host:3306/zhenggai, for MariaDB too,");
        }
        Properties login = new Properties();
        login.putAll(ServerDriver.NEEDED);
        login.setProperty(
                "user", Choice.needed(environment, "spring.datasource.username").value());
        login.setProperty(
                "password",
                Choice.needed(environment, "spring.datasource.password").value());
        login.setProperty("connectTimeout", "3000");
        knock(login);
    }

    private boolean wantsServer() {
        return ServerDriver.isServer(url.value()) || environment.acceptsProfiles(Profiles.of(Choice.SERVER_PROFILE));
    }

    private static void checkIsolation(Choice isolation) {
        if (!isolation.value().matches("(TRANSACTION_)?READ_COMMITTED")) {
            throw isolation.refused("is \"" + isolation.value() + "\", the server needs READ_COMMITTED", "Remove it");
        }
    }

    private void knock(Properties login) {
        long until = System.nanoTime() + patience().toNanos();
        while (true) {
            try (Connection connection = DriverManager.getConnection(url.value(), login)) {
                checkVersion(connection.getMetaData().getDatabaseProductVersion());
                return;
            } catch (SQLException e) {
                boolean unreachable = String.valueOf(e.getSQLState()).startsWith("08");
                if (!unreachable || System.nanoTime() > until) {
                    throw refused(e);
                }
                pause();
            }
        }
    }

    private Duration patience() {
        Choice choice = Choice.of(environment, "zhenggai.database-patience");
        try {
            return choice.value().isEmpty() ? Duration.ZERO : DurationStyle.detectAndParse(choice.value());
        } catch (IllegalArgumentException e) {
            throw choice.refused("is \"" + choice.value() + "\", not a length of time", "Write something like 30s");
        }
    }

    private void pause() {
        System.err.println("Waiting for the database server of " + url.key() + ".");
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted while waiting for the database server");
        }
    }

    private void checkVersion(String version) {
        if (ServerVersion.of(version).isTooOld()) {
            throw url.refused(
                    "leads to a database server of version " + version,
                    "Use MySQL 8.0 or MariaDB 10.11, or newer: correct the server or the address");
        }
    }

    private CannotStart refused(SQLException e) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(e);
        String said = ADVICE.get(e.getErrorCode());
        if (root instanceof UnknownHostException) {
            said = "is on a host that nobody knows. Correct the name";
        } else if (root instanceof ConnectException) {
            said = "does not answer. Start it, open the way to it, or correct host and port";
        } else if (said == null) {
            said = "cannot be used (" + e.getMessage() + "). Correct the address";
        }
        return new CannotStart("the database server of %s %s in %s.".formatted(url.key(), said, place(e)));
    }

    /** Where the mistake is: a wrong password is not corrected where the address stands. */
    private String place(SQLException e) {
        if (!WRONG_LOGIN.contains(e.getErrorCode())) {
            return url.place();
        }
        String user = Choice.of(environment, "spring.datasource.username").place();
        String password = Choice.of(environment, "spring.datasource.password").place();
        return user.equals(password) ? user : user + " and " + password;
    }
}
