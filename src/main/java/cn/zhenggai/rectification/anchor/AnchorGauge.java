package cn.zhenggai.rectification.anchor;

import cn.zhenggai.operation.Gauge;
import java.time.LocalDate;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether the file outside of the database says of the newest day what the database says. */
@Component
class AnchorGauge implements Gauge {

    private static final String NAME = "anchor";

    private final LogDays days;
    private final AnchorFile anchor;
    private final boolean chosen;

    AnchorGauge(LogDays days, AnchorFile anchor, @Value("${zhenggai.log-anchor-file:}") String chosen) {
        this.days = days;
        this.anchor = anchor;
        this.chosen = !chosen.isBlank();
    }

    @Override
    public Reading read() {
        TreeMap<LocalDate, String> outside = anchor.read().orElseGet(TreeMap::new);
        String file = anchor.path().toString();
        if (outside.isEmpty()) {
            return Reading.of(NAME, Level.BAD, "server.anchor.missing", file);
        }
        LocalDate last = outside.lastKey();
        boolean same =
                days.between(last, last).stream().anyMatch(day -> day.head().equals(outside.get(last)));
        if (!same) {
            return Reading.of(NAME, Level.BAD, "server.anchor.other", file, last.toString());
        }
        return chosen
                ? Reading.of(NAME, Level.FINE, "server.anchor.fine", last.toString())
                : Reading.of(NAME, Level.WARNING, "server.anchor.beside", file, last.toString());
    }
}
