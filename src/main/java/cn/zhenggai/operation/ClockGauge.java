package cn.zhenggai.operation;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/** This machine's clock beside that of the database server, as of the last minute. An embedded database has no other. */
@Component
class ClockGauge implements Gauge {

    private static final Logger LOG = LoggerFactory.getLogger(ClockGauge.class);
    private static final String NAME = "clock";

    private final JdbcClient jdbc;
    private final MachineTime machine;
    private final boolean embedded;
    private volatile Duration skew = Duration.ZERO;

    ClockGauge(JdbcClient jdbc, MachineTime machine, DataSource source) throws MetaDataAccessException {
        this.jdbc = jdbc;
        this.machine = machine;
        this.embedded = "H2".equals(JdbcUtils.extractDatabaseMetaData(source, ClockGauge::product));
    }

    void measure() {
        if (embedded) {
            return;
        }
        Duration now = ClockSkew.measured(jdbc, machine);
        if (ClockSkew.worthSaying(now) && !ClockSkew.worthSaying(skew)) {
            LOG.warn(
                    "The clocks of this machine and of the database server differ by {} seconds",
                    now.abs().toSeconds());
        }
        skew = now;
    }

    @Override
    public Reading read() {
        Duration now = skew;
        if (!ClockSkew.worthSaying(now)) {
            return Reading.of(NAME, Level.FINE, "server.clock.fine");
        }
        Level level = ClockSkew.tooFar(now) ? Level.BAD : Level.WARNING;
        String key = now.isNegative() ? "server.clock.ahead" : "server.clock.behind";
        return Reading.of(NAME, level, key, now.abs().toSeconds());
    }

    private static String product(java.sql.DatabaseMetaData data) throws SQLException {
        return data.getDatabaseProductName();
    }
}
