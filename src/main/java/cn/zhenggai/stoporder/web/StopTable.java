package cn.zhenggai.stoporder.web;

import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.table.Table;
import cn.zhenggai.shared.table.Wording;
import cn.zhenggai.stoporder.StopState;
import cn.zhenggai.stoporder.reading.StopLine;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The list of stop orders: what stands on its page and in its workbook. */
@Component
class StopTable {

    private final Wording words;
    private final Clock clock;

    StopTable(Wording words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    Table<StopLine> table() {
        return Table.<StopLine>drawnBy("stoporder/cells")
                .text("stop.column.what", 26, StopLine::description)
                .text("stop.column.kind", 8, line -> words.of("stop.kind." + line.kind()))
                .text("stop.column.scope", 12, line -> words.of("stop.scope." + line.scope()))
                .text("stop.column.school", 28, StopLine::schoolName)
                .text("stop.column.township", 16, StopLine::townshipName)
                .text("stop.column.state", 18, line -> words.of("stop.state." + line.state()))
                .day("stop.column.startsOn", 12, StopLine::startsOn)
                .number("stop.column.days", 8, this::days)
                .dayOf("stop.column.endedOn", 12, StopLine::endedAt)
                .text("stop.column.orderedBy", 12, line -> Objects.toString(line.orderedByName(), null))
                .text("stop.column.number", 18, line -> line.number().value())
                .text("stop.column.case", 36, StopLine::title)
                .leading("stop.column.what", "what")
                .leading("stop.column.school", "school")
                .leading("stop.column.state", "state")
                .onPage("stop.column.startsOn", "days")
                .onPaper(
                        "stop.column.what",
                        "stop.column.kind",
                        "stop.column.school",
                        "stop.column.state",
                        "stop.column.startsOn",
                        "stop.column.days",
                        "stop.column.number",
                        "stop.column.case")
                .tallied("stop.view.active", line -> line.state().active())
                .marking(line -> line.state() == StopState.TO_CONFIRM ? "late" : null);
    }

    /** The first day counts; null for one that begins later. */
    private Integer days(StopLine line) {
        LocalDate last = line.endedAt() == null ? BureauTime.today(clock) : BureauTime.dayOf(line.endedAt());
        return line.startsOn().isAfter(last) ? null : (int) ChronoUnit.DAYS.between(line.startsOn(), last) + 1;
    }
}
