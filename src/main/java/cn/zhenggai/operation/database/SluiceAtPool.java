package cn.zhenggai.operation.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Puts the sluice between the pool and everybody who uses it, and feels the pulse of a database behind a line. */
@Component
class SluiceAtPool implements BeanPostProcessor, SmartLifecycle {

    private final List<Pulse> pulses = new ArrayList<>();
    private volatile boolean running;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof HikariDataSource pool)) {
            return bean;
        }
        boolean overLine = String.valueOf(pool.getJdbcUrl()).startsWith("jdbc:mysql:");
        Sluice sluice = new Sluice(pool, pool.getMaximumPoolSize(), overLine);
        if (overLine) {
            pulses.add(new Pulse(pool, sluice));
        }
        return sluice;
    }

    /** After the migrations, of which one may be longer than the longest beat. */
    @Override
    public void start() {
        running = true;
        pulses.forEach(Pulse::start);
    }

    @Override
    public void stop() {
        running = false;
        pulses.forEach(Pulse::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
