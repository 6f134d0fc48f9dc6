package cn.zhenggai.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/** The databases that the product runs on. A server starts at first use, once a build, and ends with it. */
public enum TestDatabase {
    H2 {
        @Override
        public Schema fresh() {
            return new Schema(
                    "jdbc:h2:mem:" + unique("zg") + ";MODE=MySQL;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=512", "sa", "");
        }
    },
    MARIADB {
        @Override
        public Schema fresh() {
            return schemaOn(ServerPrograms.MARIADB.port());
        }
    },
    /** The oldest that the product promises to run on; Debian 12 has it. For what depends on the server's version. */
    OLDEST_MARIADB {
        @Override
        public Schema fresh() {
            return schemaOn(ServerPrograms.OLDEST_MARIADB.port());
        }
    },
    MYSQL {
        @Override
        public Schema fresh() {
            return schemaOn(ServerPrograms.MYSQL.port());
        }
    };

    private static final int PATIENCE_SECONDS = 60;

    /**
     * An empty schema of its own, with a user who may do everything in it, and also in one of the same name with
     * {@code _missing} or {@code _kept} behind, which do not exist.
     */
    public abstract Schema fresh();

    /** The address is bare: what the product needs of the driver it sets itself. */
    public record Schema(String url, String user, String password) {

        public Connection open() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }
    }

    private static Schema schemaOn(int port) {
        String server = "jdbc:mysql://127.0.0.1:" + port + "/";
        Schema schema = new Schema(server + unique("zg"), unique("u"), unique("p"));
        String name = schema.url().substring(server.length());
        List<String> statements = List.of(
                "create database " + name + " character set utf8mb4",
                "create user '" + schema.user() + "'@'%' identified by '" + schema.password() + "'",
                "grant all on " + name + ".* to '" + schema.user() + "'@'%'",
                "grant all on " + name + "_kept.* to '" + schema.user() + "'@'%'",
                "grant all on " + name + "_missing.* to '" + schema.user() + "'@'%'");
        try (Connection root = root(server);
                Statement statement = root.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("No schema for a test on port " + port, e);
        }
        return schema;
    }

    /** The product's pools leave their short patience to all of the JVM; a server that has just started needs more. */
    private static Connection root(String server) throws SQLException {
        int left = DriverManager.getLoginTimeout();
        DriverManager.setLoginTimeout(PATIENCE_SECONDS);
        try {
            return DriverManager.getConnection(server + "mysql", "root", "");
        } finally {
            DriverManager.setLoginTimeout(left);
        }
    }

    private static String unique(String prefix) {
        return prefix + "_" + UUID.randomUUID().toString().substring(0, 13).replace("-", "");
    }
}
