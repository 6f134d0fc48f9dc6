package cn.zhenggai.engine;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import cn.zhenggai.operation.database.Outage;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.stereotype.Component;

/** The engine looks for jobs all the time, and would write the whole trace each time the database is away. */
@Component
class QuietEngine extends TurboFilter {

    private static final String ENGINE = "org.camunda.";

    @PostConstruct
    void listen() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            start();
            logs.addTurboFilter(this);
        }
    }

    @PreDestroy
    void leave() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            logs.getTurboFilterList().remove(this);
        }
    }

    @Override
    public FilterReply decide(
            Marker marker, Logger logger, Level level, String format, Object[] arguments, Throwable failure) {
        boolean told = failure != null
                && logger.getName().startsWith(ENGINE)
                && Outage.of(failure).isPresent();
        return told ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}
