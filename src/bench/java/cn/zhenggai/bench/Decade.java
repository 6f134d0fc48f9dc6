package cn.zhenggai.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.PathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** A county with ten years of cases behind it, one open for ten that are closed; written by statements over whole tables. */
class Decade {

    private final JdbcTemplate jdbc;
    private final int closed;

    Decade(ApplicationContext product, int closed) {
        this.jdbc = product.getBean(JdbcTemplate.class);
        this.closed = closed;
    }

    int open() {
        return closed / 10;
    }

    /** What figures are counted of. */
    void figures() {
        new County(jdbc).settle();
        run("decade.sql");
    }

    /** And what lists show: steps, logs, the ladder, the words to search by. */
    void work() {
        figures();
        run("decade-work.sql");
    }

    private void run(String script) {
        jdbc.execute((Connection connection) -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set @closed = " + closed);
                statement.execute("set @open = " + open());
            }
            ScriptUtils.executeSqlScript(
                    connection, new PathResource(Path.of("src/bench/sql").resolve(script)));
            return null;
        });
    }
}
