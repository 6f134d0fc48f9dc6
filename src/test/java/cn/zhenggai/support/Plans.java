package cn.zhenggai.support;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** How a database server would go about statements: which of them would read a table from one end to the other. */
public final class Plans {

    /** Rows that are read as quickly as an index. */
    private static final int SMALL = 1000;

    private final JdbcTemplate jdbc;

    public Plans(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Each step of a plan that reads a table, or all of an index of it, from one end to the other, of tables that are not small. */
    public List<String> fullScans(StatementCount heard) {
        return heard.sent().stream()
                .filter(sent -> sent.sql().stripLeading().toLowerCase().startsWith("select"))
                .flatMap(this::scans)
                .toList();
    }

    private Stream<String> scans(StatementCount.Sent sent) {
        List<Map<String, Object>> steps =
                jdbc.queryForList("explain " + sent.sql(), sent.values().toArray());
        return steps.stream()
                .filter(step -> "ALL".equals(step.get("type")) || "index".equals(step.get("type")) && !pages(sent))
                .filter(step -> !String.valueOf(step.get("table")).startsWith("<"))
                .filter(step -> step.get("rows") != null
                        && Long.parseLong(step.get("rows").toString()) > SMALL)
                .map(step -> step + "\n" + sent.sql());
    }

    /** What is read in the order of its list ends with the page. */
    private static boolean pages(StatementCount.Sent sent) {
        return sent.sql().contains(" limit ");
    }
}
