package cn.zhenggai.statistics.cockpit;

import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.statistics.cockpit.Cockpit.Row;
import cn.zhenggai.statistics.measure.CutOff;
import cn.zhenggai.statistics.measure.Evenings;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps for some readers what ended cases came to by the end of the day before, so that a page of today reads the rest. */
@Component
class KeepingSettled {

    private static final int MOST = 64;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Evenings<Settled> evenings = new Evenings<>(MOST);

    KeepingSettled(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One statement when what is wanted was kept, else two. */
    List<Row> read(Cockpit cockpit, CaseScope.Condition seen, CutOff cut) {
        Optional<Object> readers = cut.past() ? Optional.empty() : Evenings.readers(seen);
        return readers.flatMap(named -> settled(cockpit, named, cut)).orElseGet(() -> cockpit.read(jdbc));
    }

    private Optional<List<Row>> settled(Cockpit cockpit, Object readers, CutOff cut) {
        CutOff evening = Evenings.before(cut, clock);
        List<Object> question = List.of(evening, cut.day(), readers);
        return evenings.of(question).flatMap(kept -> rest(cockpit, kept)).or(() -> {
            Settled counted = cockpit.settle(jdbc, evening);
            evenings.keep(question, counted);
            return rest(cockpit, counted);
        });
    }

    private Optional<List<Row>> rest(Cockpit cockpit, Settled settled) {
        return settled.with(cockpit.since(jdbc, settled));
    }
}
