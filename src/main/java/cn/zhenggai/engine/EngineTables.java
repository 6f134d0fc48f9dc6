package cn.zhenggai.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables from the scripts in its own jar, with two changes: four-byte characters survive
 * ({@code utf8mb4}), and two columns that the engine searches get the index that it lacks.
 */
@Component
class EngineTables implements JavaMigration {

    private static final String FOLDER = "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql";
    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");
    private static final List<String> OUR_INDEXES = List.of(
            "create index ZG_IDX_TASK_PARENT on ACT_RU_TASK(PARENT_TASK_ID_)",
            "create index ZG_IDX_JOB_DUEDATE on ACT_RU_JOB(DUEDATE_)");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("0002");
    }

    @Override
    public String getDescription() {
        return "create engine tables";
    }

    /** A change of the engine's scripts is a new version of the engine, which brings a migration of its own. */
    @Override
    public Integer getChecksum() {
        return 72400;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        String dialect = product.contains("h2") ? "h2" : "mysql";
        try (Statement statement = connection.createStatement()) {
            for (String part : PARTS) {
                for (String sql : statements(FOLDER.formatted(dialect, part))) {
                    statement.execute(sql);
                }
            }
            for (String index : OUR_INDEXES) {
                statement.execute(index);
            }
        }
    }

    private static List<String> statements(String script) {
        try {
            String text = new ClassPathResource(script).getContentAsString(StandardCharsets.UTF_8);
            String commented = text.replaceAll("(?m)^\\s*--.*$", "");
            return List.of(commented
                            .replace("CHARSET=utf8 ", "CHARSET=utf8mb4 ")
                            .replace("COLLATE utf8_bin", "COLLATE utf8mb4_bin")
                            .split(";"))
                    .stream()
                    .filter(sql -> !sql.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
