package cn.zhenggai.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Which statements of the watched thread took the time, from when they were sent until the database answered. */
class StatementCosts implements BeanPostProcessor, QueryExecutionListener {

    private static final int WIDTH = 150;

    private final Map<String, long[]> costs = new ConcurrentHashMap<>();
    private volatile Thread watched;

    void watch(Runnable work) {
        costs.clear();
        watched = Thread.currentThread();
        try {
            work.run();
        } finally {
            watched = null;
        }
    }

    Table top(int rows) {
        Table table = new Table("wall ms", "times", "statement");
        List<Map.Entry<String, long[]>> sorted = costs.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> -entry.getValue()[1]))
                .toList();
        sorted.stream()
                .limit(rows)
                .forEach(entry ->
                        table.row(entry.getValue()[1], entry.getValue()[0], "`" + shortened(entry.getKey()) + "`"));
        long rest = sorted.stream()
                .skip(rows)
                .mapToLong(entry -> entry.getValue()[1])
                .sum();
        return table.row(rest, "", Math.max(0, sorted.size() - rows) + " more");
    }

    /** Of the statements in which the words occur, in ms; those that the driver reads whole, with their rows. */
    double mean(String words) {
        long[] sum = new long[2];
        costs.forEach((sql, cost) -> {
            if (sql.contains(words)) {
                sum[0] += cost[0];
                sum[1] += cost[1];
            }
        });
        return (double) sum[1] / Math.max(1, sum[0]);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool
                ? ProxyDataSourceBuilder.create(pool).listener(this).build()
                : bean;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (Thread.currentThread() == watched && !queries.isEmpty()) {
            costs.merge(queries.get(0).getQuery(), new long[] {1, execution.getElapsedTime()}, (a, b) ->
                    new long[] {a[0] + b[0], a[1] + b[1]});
        }
    }

    private static String shortened(String sql) {
        String line = sql.replaceAll("\\s+", " ")
                .replaceFirst("^(insert into \\w+) \\(.*?\\) select .*? from ", "$1 … from ")
                .replace("|", "\\|")
                .strip();
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH) + " …";
    }
}
