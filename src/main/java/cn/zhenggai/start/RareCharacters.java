package cn.zhenggai.start;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.stereotype.Component;

/**
 * H2 counts a character of four bytes as two where MySQL and people count one. On H2 every text column of ours is
 * therefore made twice as wide after it was created, once, which its remark remembers.
 */
@Component
class RareCharacters implements Callback {

    private static final String NARROW = """
            select table_name, column_name, 2 * character_maximum_length wide from information_schema.columns
            where table_schema = schema() and data_type = 'CHARACTER VARYING' and remarks is null
              and table_name not like 'ACT@_%' escape '@' and table_name <> 'flyway_schema_history'
              and table_name in (select table_name from information_schema.tables
                                 where table_schema = schema() and table_type = 'BASE TABLE')
            """;

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
                for (String change : changes(statement)) {
                    statement.execute(change);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The text columns cannot be widened", e);
        }
    }

    @Override
    public String getCallbackName() {
        return "rare characters";
    }

    private static List<String> changes(Statement statement) throws SQLException {
        List<String> changes = new ArrayList<>();
        try (ResultSet narrow = statement.executeQuery(NARROW)) {
            while (narrow.next()) {
                String table = "\"" + narrow.getString("table_name") + "\"";
                String column = "\"" + narrow.getString("column_name") + "\"";
                changes.add("alter table " + table + " alter column " + column + " set data type varchar("
                        + narrow.getInt("wide") + ")");
                changes.add("comment on column " + table + "." + column + " is 'twice as wide'");
            }
        }
        return changes;
    }
}
