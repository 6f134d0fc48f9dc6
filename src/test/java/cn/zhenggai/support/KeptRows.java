package cn.zhenggai.support;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The rows of a database at one moment, in a schema beside it.
 *
 * @param filled for each table that had rows, its columns
 */
record KeptRows(String schema, List<String> tables, Map<String, String> filled) {

    /** What the server keeps in memory too stays: what the engine was given to run, and when scheduled work was done. */
    private static final String STAYS = "ACT_RE_.*|ACT_GE_.*|ACT_RU_JOBDEF|BACKGROUND_WORK|FLYWAY_SCHEMA_HISTORY";

    /** Whoever keeps one of these in memory looks at the number alone, so it never goes back. */
    private static final String COUNTED = "CATALOGUE_REVISION|CALENDAR_REVISION";

    static KeptRows of(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            String schema = h2(connection) ? "KEPT" : connection.getCatalog() + "_kept";
            List<String> tables = tables(connection);
            statement.execute("create schema " + schema);
            Map<String, String> filled = new LinkedHashMap<>();
            for (String table : tables) {
                if (some(statement, table)) {
                    String columns = columns(connection, table);
                    filled.put(table, columns);
                    statement.execute(
                            "create table %s.%s as select %s from %s".formatted(schema, table, columns, table));
                }
            }
            return new KeptRows(schema, tables, filled);
        } catch (SQLException e) {
            throw new IllegalStateException("The rows at the start could not be kept", e);
        }
    }

    void putBack(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            String tied = h2(connection) ? "set referential_integrity " : "set foreign_key_checks = ";
            statement.execute(tied + (h2(connection) ? "false" : "0"));
            try {
                for (String table : tables) {
                    putBack(statement, table);
                }
                // Last of all: the server looks every three seconds, and must not take half of it for the newest.
                for (String table : tables) {
                    count(statement, table);
                }
            } finally {
                statement.execute(tied + (h2(connection) ? "true" : "1"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The rows of the start could not be put back", e);
        }
    }

    private void putBack(Statement statement, String table) throws SQLException {
        if (counted(table)) {
            return;
        }
        statement.executeUpdate("delete from " + table);
        if (filled.containsKey(table)) {
            String columns = filled.get(table);
            statement.executeUpdate(
                    "insert into %s (%s) select %s from %s.%s".formatted(table, columns, columns, schema, table));
        }
    }

    private static void count(Statement statement, String table) throws SQLException {
        if (counted(table)) {
            statement.executeUpdate("update " + table + " set revision = revision + 1");
        }
    }

    private static boolean counted(String table) {
        return table.toUpperCase(Locale.ROOT).matches(COUNTED);
    }

    private static boolean h2(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2");
    }

    private static String own(Connection connection) throws SQLException {
        return h2(connection) ? "PUBLIC" : null;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        DatabaseMetaData about = connection.getMetaData();
        String[] kinds = {"TABLE", "BASE TABLE"};
        try (ResultSet found = about.getTables(connection.getCatalog(), own(connection), "%", kinds)) {
            while (found.next()) {
                String table = found.getString("TABLE_NAME");
                if (!table.toUpperCase(Locale.ROOT).matches(STAYS)) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    private static boolean some(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery("select 1 from " + table + " limit 1")) {
            return row.next();
        }
    }

    /** Without those that the database reckons itself. */
    private static String columns(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        DatabaseMetaData about = connection.getMetaData();
        try (ResultSet found = about.getColumns(connection.getCatalog(), own(connection), table, "%")) {
            while (found.next()) {
                if (found.getString("IS_GENERATEDCOLUMN").equals("NO")) {
                    columns.add(found.getString("COLUMN_NAME"));
                }
            }
        }
        return String.join(", ", columns);
    }
}
