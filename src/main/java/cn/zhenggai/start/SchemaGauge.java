package cn.zhenggai.start;

import cn.zhenggai.operation.Gauge;
import java.sql.DatabaseMetaData;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/** Whether the database is still as this program's migrations left it, or was moved on by a newer one. */
@Component
class SchemaGauge implements Gauge {

    private static final String NAME = "schema";

    /** Flyway writes its names in quotes, and so they are small on every database. */
    private static final String NEWEST = """
            select 'version' from 'flyway_schema_history'
            where 'version' is not null and 'success' order by 'installed_rank' desc limit 1""";

    private final JdbcClient jdbc;
    private final String newest;
    private final String ours;

    SchemaGauge(JdbcClient jdbc, DataSource source) throws MetaDataAccessException {
        String quote = JdbcUtils.extractDatabaseMetaData(source, DatabaseMetaData::getIdentifierQuoteString);
        this.jdbc = jdbc;
        this.newest = NEWEST.replace("'", quote);
        this.ours = newest();
    }

    @Override
    public Reading read() {
        String now = newest();
        return now.equals(ours)
                ? Reading.of(NAME, Level.FINE, "server.schema.fine", ours)
                : Reading.of(NAME, Level.BAD, "server.schema.other", ours, now);
    }

    private String newest() {
        return jdbc.sql(newest).query(String.class).single();
    }
}
