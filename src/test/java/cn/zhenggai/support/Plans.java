package cn.zhenggai.support;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** How a database server would go about statements: which of them would read a table from one end to the other. */
public final class Plans {

    private final JdbcTemplate jdbc;

    public Plans(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the tables called so in the statements, each step of a plan that reads all of one. */
    public List<String> fullScans(StatementCount heard, List<String> names) {
        return heard.sent().stream()
                .filter(sent -> sent.sql().stripLeading().toLowerCase().startsWith("select"))
                .flatMap(sent -> scans(sent, names))
                .toList();
    }

    private Stream<String> scans(StatementCount.Sent sent, List<String> names) {
        List<Map<String, Object>> steps =
                jdbc.queryForList("explain " + sent.sql(), sent.values().toArray());
        return steps.stream()
                .filter(step -> names.contains(String.valueOf(step.get("table"))))
                .filter(step -> "ALL".equals(step.get("type")))
                .map(step -> step + "\n" + sent.sql());
    }
}
