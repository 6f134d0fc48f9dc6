package cn.zhenggai.statistics.cockpit;

import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.statistics.cockpit.Cockpit.Row;
import cn.zhenggai.statistics.measure.CutOff;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps for some readers what ended cases came to by the end of the day before, so that a page of today reads what is open and what
 * has changed since. For those alone who see a case or not by what its row tells: what others saw of a past day may change.
 */
@Component
class KeepingSettled {

    /** What began before midnight is written by then. */
    private static final Duration WRITTEN = Duration.ofHours(1);

    private static final int MOST = 64;

    private record Key(CutOff settled, LocalDate today, String seen, Map<String, Object> values) {

        static Key of(CaseScope.Condition seen, CutOff settled, LocalDate today) {
            Map<String, Object> named = seen.values().entrySet().stream()
                    .filter(value -> seen.sql().contains(":" + value.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            return new Key(settled, today, seen.sql(), named);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<Key, Settled> kept = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Settled> eldest) {
            return size() > MOST;
        }
    };

    KeepingSettled(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One statement when what is wanted was kept, else two. */
    List<Row> read(Cockpit cockpit, CaseScope.Condition seen, CutOff cut) {
        if (cut.past() || !seen.ofRowAlone()) {
            return cockpit.read(jdbc);
        }
        CutOff day = CutOff.of(BureauTime.dayOf(cut.moment().minus(WRITTEN)).minusDays(1), clock)
                .orThrow();
        Key key = Key.of(seen, day, cut.day());
        return known(key)
                .flatMap(settled -> settled.with(cockpit.since(jdbc, settled)))
                .or(() -> {
                    Settled settled = keep(key, cockpit.settle(jdbc, day));
                    return settled.with(cockpit.since(jdbc, settled));
                })
                .orElseGet(() -> cockpit.read(jdbc));
    }

    private Optional<Settled> known(Key key) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(key));
        }
    }

    private Settled keep(Key key, Settled settled) {
        synchronized (kept) {
            kept.put(key, settled);
        }
        return settled;
    }
}
