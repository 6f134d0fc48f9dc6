package cn.zhenggai.rectification.history;

import cn.zhenggai.operation.Gauge;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether the figures were right when they were last recounted at night. */
@Component
class RecountGauge implements Gauge {

    private static final String NAME = "figures";
    private static final int STALE_DAYS = 2;

    private final RecountingFigures recounting;
    private final Clock clock;

    RecountGauge(RecountingFigures recounting, Clock clock) {
        this.recounting = recounting;
        this.clock = clock;
    }

    @Override
    public Reading read() {
        Optional<FiguresRecount> last = recounting.last();
        if (last.isEmpty()) {
            return Reading.of(NAME, Level.FINE, "server.figures.never");
        }
        FiguresRecount found = last.get();
        String day = found.day().toString();
        if (found.astray() > 0) {
            return Reading.of(NAME, Level.BAD, "server.figures.astray", day, found.astray(), found.numbers());
        }
        if (found.day().isBefore(BureauTime.today(clock).minusDays(STALE_DAYS))) {
            return Reading.of(NAME, Level.WARNING, "server.figures.stale", day);
        }
        return found.finishedAt() == null
                ? Reading.of(NAME, Level.FINE, "server.figures.running", day)
                : Reading.of(NAME, Level.FINE, "server.figures.fine", day, found.cases());
    }
}
