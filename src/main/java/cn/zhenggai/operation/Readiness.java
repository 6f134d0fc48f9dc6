package cn.zhenggai.operation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Whether requests may be sent here, for a proxy that asks every few seconds. What a person has to look at, such as mail
 * that does not leave, is told beside it and keeps no request away: another server would not do it better.
 */
@Component
public class Readiness {

    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);
    private static final String DATABASE = "database";
    private static final String WORKS = "works";

    private static final long FRESH_NANOS = 1_000_000_000L;

    private final ReadingServerState reading;
    private final ApplicationAvailability availability;
    private @Nullable Answer last;
    private long askedAt;

    Readiness(ReadingServerState reading, ApplicationAvailability availability) {
        this.reading = reading;
        this.availability = availability;
    }

    /** @param checks what was looked at, without a word that a stranger could use */
    public record Answer(boolean ready, Map<String, Gauge.Level> checks) {}

    /** As of the last second: whoever asks without a login must not make the server look at itself all the time. */
    public synchronized Answer ask() {
        long now = System.nanoTime();
        if (last == null || now - askedAt > FRESH_NANOS) {
            last = look();
            askedAt = now;
        }
        return last;
    }

    private Answer look() {
        Map<String, Gauge.Level> checks = new LinkedHashMap<>();
        boolean serving = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
        try {
            ServerState state = reading.state();
            checks.put(DATABASE, Gauge.Level.FINE);
            state.readings().forEach(one -> checks.put(one.name(), one.level()));
            boolean allDone = state.works().stream().noneMatch(WorkState::troubled);
            checks.put(WORKS, allDone ? Gauge.Level.FINE : Gauge.Level.BAD);
            boolean able = state.readings().stream().noneMatch(one -> one.needed() && one.level() == Gauge.Level.BAD);
            return new Answer(serving && able, checks);
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("Not ready", away);
            return new Answer(false, Map.of(DATABASE, Gauge.Level.BAD));
        }
    }
}
