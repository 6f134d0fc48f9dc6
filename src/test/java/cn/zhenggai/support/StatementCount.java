package cn.zhenggai.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * The SQL that one thread sent while doing one thing, in order. A batch counts once. Works in every
 * {@link ProcessTest}; use it as the noise-free guard against a use case that slowly grows more expensive.
 */
public record StatementCount(List<Sent> sent) {

    /** One statement with the values of its places, those of the first of a batch. */
    public record Sent(String sql, List<Object> values) {}

    private static final ThreadLocal<List<Sent>> HEARD = new ThreadLocal<>();

    public static StatementCount of(Callable<?> work) {
        HEARD.set(new ArrayList<>());
        try {
            work.call();
            return new StatementCount(List.copyOf(HEARD.get()));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            HEARD.remove();
        }
    }

    public static StatementCount of(Runnable work) {
        return of(() -> {
            work.run();
            return null;
        });
    }

    public int count() {
        return sent.size();
    }

    public List<String> statements() {
        return sent.stream().map(Sent::sql).toList();
    }

    /** Puts the ear between the pool and everybody who uses it. */
    static class Ear implements BeanPostProcessor, QueryExecutionListener {

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
            List<Sent> heard = HEARD.get();
            if (heard != null) {
                queries.forEach(query -> heard.add(new Sent(query.getQuery(), values(query))));
            }
        }

        private static List<Object> values(QueryInfo query) {
            return query.getParametersList().stream()
                    .limit(1)
                    .flatMap(List::stream)
                    .filter(set -> set.getArgs().length > 1 && set.getArgs()[0] instanceof Integer)
                    .map(set -> set.getArgs()[1])
                    .toList();
        }
    }
}
