package cn.zhenggai.start;

import cn.zhenggai.operation.ClockSkew;
import cn.zhenggai.operation.MachineTime;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Tries the way to the database on a connection of the product's own, before the first migration: what a driver or a
 * server changes in silence is found out by writing and reading, and not by the log's hashes months later.
 */
@Component
class ConnectionCheck implements Callback {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionCheck.class);
    private static final String ADDRESS = "spring.datasource.url";

    private final ConfigurableEnvironment environment;
    private final MachineTime machine;

    ConnectionCheck(ConfigurableEnvironment environment, MachineTime machine) {
        this.environment = environment;
        this.machine = machine;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
        boolean server = isServer(context);
        refuse(new RoundTrip(jdbc, server).fault());
        if (server) {
            refuse(new ServerHabits(jdbc).fault());
            compareClocks(jdbc);
        }
    }

    @Override
    public String getCallbackName() {
        return "connection check";
    }

    private void compareClocks(JdbcClient jdbc) {
        Duration skew = ClockSkew.measured(jdbc, machine);
        if (ClockSkew.tooFar(skew)) {
            throw new CannotStart(
                    ("the clock of this machine and that of the database server of %s differ by %d seconds."
                                    + " Set the wrong one right, and let both follow a time server")
                            .formatted(ADDRESS, skew.abs().toSeconds()));
        }
        if (ClockSkew.worthSaying(skew)) {
            LOG.warn(
                    "The clocks of this machine and of the database server differ by {} seconds",
                    skew.abs().toSeconds());
        }
    }

    private void refuse(Optional<Habit> fault) {
        fault.ifPresent(habit -> {
            throw Choice.of(environment, ADDRESS).refused("leads to a database that " + habit.what(), habit.advice());
        });
    }

    private static boolean isServer(Context context) {
        try {
            return !context.getConnection()
                    .getMetaData()
                    .getDatabaseProductName()
                    .equals("H2");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
