package cn.zhenggai.remark.web;

import cn.zhenggai.remark.Remark;
import cn.zhenggai.remark.RemarkState;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.table.Table;
import cn.zhenggai.shared.table.Wording;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The register of criticism and advice: as a page, as a workbook, and for the printer. */
@Component
class RemarkTable {

    private static final String WHAT = "remark.column.what";
    private static final String SCHOOL = "remark.column.school";
    private static final String KIND = "remark.column.kind";
    private static final String STATE = "remark.column.state";
    private static final String LOOK = "remark.column.lookOn";

    private final Wording words;
    private final Clock clock;

    RemarkTable(Wording words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    Table<Remark> table() {
        LocalDate today = BureauTime.today(clock);
        return Table.<Remark>drawnBy("remark/cells")
                .text(KIND, 10, line -> words.of("remark.kind." + line.kind()))
                .text(SCHOOL, 26, Remark::schoolName)
                .text("remark.column.category", 14, line -> words.of("category." + line.category()))
                .text("remark.column.place", 18, Remark::place)
                .text(WHAT, 40, Remark::description)
                .text("remark.column.advice", 36, Remark::advice)
                .text(STATE, 12, line -> words.of("remark.state." + line.state()))
                .day("remark.column.foundOn", 12, Remark::foundOn)
                .text("remark.column.madeBy", 12, Remark::madeByName)
                .day(LOOK, 12, Remark::lookOn)
                .text(
                        "remark.column.answer",
                        12,
                        line -> line.answer() == null ? null : words.of("remark.answer." + line.answer()))
                .text("remark.column.answerNote", 36, Remark::answerNote)
                .dayOf("remark.column.settledAt", 12, Remark::settledAt)
                .text(
                        "remark.column.ordered",
                        18,
                        line -> line.ordered() == null ? null : line.ordered().value())
                .leading(WHAT, "what")
                .onPage(SCHOOL)
                .onPage(KIND, "kind")
                .onPage(LOOK)
                .onPage(STATE, "state")
                .onPaper(
                        KIND,
                        SCHOOL,
                        "remark.column.place",
                        WHAT,
                        "remark.column.advice",
                        STATE,
                        "remark.column.foundOn",
                        LOOK)
                .tallied("remark.tally.waiting", line -> line.state() == RemarkState.OPEN)
                .tallied("remark.tally.due", line -> line.due(today))
                .marking(line -> line.due(today) ? "late" : null);
    }
}
