package cn.zhenggai;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * What we need of the driver for MySQL and MariaDB, set here and not in the operator's address, where one forgotten
 * word would shift every moment by the zone of the machine. It beats what the address says.
 */
@Component
class ServerDriver implements BeanPostProcessor {

    private static final Map<String, String> NEEDED = Map.of(
            "nullCatalogMeansCurrent", "true",
            "sendFractionalSeconds", "true",
            "connectionTimeZone", "UTC",
            "rewriteBatchedStatements", "false");

    /** The engine's columns keep whole seconds: cut, as MariaDB does, so that nothing is dated into the future. */
    private static final String CUT_FRACTIONS =
            "set session sql_mode = concat(@@sql_mode, '' /*!80000 , ',TIME_TRUNCATE_FRACTIONAL' */)";

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && isServer(pool.getJdbcUrl())) {
            NEEDED.forEach(pool::addDataSourceProperty);
            pool.setConnectionInitSql(CUT_FRACTIONS);
        }
        return bean;
    }

    static boolean isServer(String address) {
        return address != null && address.startsWith("jdbc:mysql:");
    }
}
