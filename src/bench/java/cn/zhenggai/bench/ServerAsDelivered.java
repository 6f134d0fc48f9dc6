package cn.zhenggai.bench;

import cn.zhenggai.support.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Takes back what the tests' server trades for speed: here it has the memory and the care it is delivered with. */
class ServerAsDelivered {

    private static final List<String> DELIVERED = List.of(
            "set global innodb_flush_log_at_trx_commit = 1",
            "set global innodb_buffer_pool_size = 134217728",
            "set global innodb_log_file_size = 100663296");

    private static final long LARGE = 4L << 30;

    private ServerAsDelivered() {}

    /** @return name and version of the database */
    static String prepare(TestDatabase database) {
        TestDatabase.Schema schema = database.fresh();
        try (Connection connection = schema.open()) {
            if (database == TestDatabase.MARIADB) {
                deliver(schema.url());
            }
            return version(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With the memory for its pages that a large county gives its server. */
    static String prepareLarge(TestDatabase database) {
        String version = prepare(database);
        if (database == TestDatabase.MARIADB) {
            try {
                asRoot(database.fresh().url(), List.of("set global innodb_buffer_pool_size = " + LARGE));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return version;
    }

    private static void deliver(String url) throws SQLException {
        asRoot(url, DELIVERED);
    }

    private static void asRoot(String url, List<String> statements) throws SQLException {
        String root = url.substring(0, url.lastIndexOf('/') + 1) + "mysql";
        try (Connection connection = DriverManager.getConnection(root, "root", "");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select version()")) {
            row.next();
            return connection.getMetaData().getDatabaseProductName() + " " + row.getString(1);
        }
    }
}
