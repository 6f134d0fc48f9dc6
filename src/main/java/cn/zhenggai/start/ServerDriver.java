package cn.zhenggai.start;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * What we need of the driver for MySQL and MariaDB, set here and not in the operator's address, where one forgotten
 * word would shift every moment by the zone of the machine. It beats what the address says. The collation is that of our
 * columns: left to the driver it changes with the server's version, and a view keeps the one that it was made with.
 */
@Component
public class ServerDriver implements BeanPostProcessor {

    public static final String COLLATION = "utf8mb4_bin";

    public static final Map<String, String> NEEDED = Map.ofEntries(
            Map.entry("nullCatalogMeansCurrent", "true"),
            Map.entry("sendFractionalSeconds", "true"),
            Map.entry("connectionTimeZone", "UTC"),
            Map.entry("characterEncoding", "UTF-8"),
            Map.entry("connectionCollation", COLLATION),
            Map.entry("jdbcCompliantTruncation", "true"),
            Map.entry("socketFactory", PlainGreeting.class.getName()),
            Map.entry("rewriteBatchedStatements", "false"),
            // What a statement is made of is worked out once for each, and not each time: a twelfth of all processor
            // time.
            Map.entry("cachePrepStmts", "true"),
            Map.entry("prepStmtCacheSize", "500"),
            Map.entry("prepStmtCacheSqlLimit", "16384"));

    /**
     * The engine's columns keep whole seconds: cut, as MariaDB does, so that nothing is dated into the future. MySQL cuts
     * lists of names after a thousand bytes if it is not told otherwise.
     */
    public static final String AT_FIRST =
            "set session sql_mode = concat(@@sql_mode, '' /*!80000 , ',TIME_TRUNCATE_FRACTIONAL' */),"
                    + " session group_concat_max_len = 1048576";

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && isServer(pool.getJdbcUrl())) {
            NEEDED.forEach(pool::addDataSourceProperty);
            pool.setConnectionInitSql(AT_FIRST);
        }
        return bean;
    }

    static boolean isServer(String address) {
        return address != null && address.startsWith("jdbc:mysql:");
    }
}
