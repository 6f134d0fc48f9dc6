package cn.zhenggai.operation.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Asks the database each second, on a connection and a thread of its own, whether it is there: whoever waits for an answer
 * on a dead line cannot tell it from a slow one, and would wait as long as the line allows.
 */
class Pulse {

    private static final String LONGEST_MILLIS = "2000";
    private static final int LONGEST_SECONDS = 2;

    private final String url;
    private final Properties login = new Properties();
    private final Listener listener;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "database-pulse");
        thread.setDaemon(true);
        return thread;
    });
    private Connection connection;

    /** What is done about it. */
    interface Listener {
        void beats();

        void stopped(SQLException failure);
    }

    Pulse(HikariDataSource pool, Listener listener) {
        this.url = pool.getJdbcUrl();
        this.listener = listener;
        login.putAll(pool.getDataSourceProperties());
        login.setProperty("user", pool.getUsername());
        login.setProperty("password", pool.getPassword());
        login.setProperty("connectTimeout", LONGEST_MILLIS);
        login.setProperty("socketTimeout", LONGEST_MILLIS);
    }

    void start() {
        clock.scheduleWithFixedDelay(this::feel, 1, 1, TimeUnit.SECONDS);
    }

    void stop() {
        clock.shutdownNow();
        close();
    }

    private void feel() {
        try {
            if (connection == null) {
                connection = DriverManager.getConnection(url, login);
            }
            if (!connection.isValid(LONGEST_SECONDS)) {
                throw new SQLException("No answer within " + LONGEST_SECONDS + " seconds", Outage.AWAY_STATE);
            }
            listener.beats();
        } catch (SQLException failure) {
            close();
            listener.stopped(failure);
        }
    }

    private void close() {
        Connection former = connection;
        connection = null;
        try {
            if (former != null) {
                former.abort(Runnable::run);
            }
        } catch (SQLException gone) {
            // It is, which was wanted.
        }
    }
}
