package cn.zhenggai.lookback.web;

import cn.zhenggai.lookback.sample.LookBack;
import cn.zhenggai.lookback.sample.LookBackResult;
import cn.zhenggai.shared.table.Table;
import cn.zhenggai.shared.table.Wording;
import org.springframework.stereotype.Component;

/** The list of look-backs. */
@Component
class LookBackTable {

    private static final String RESULT = "lookBack.column.result";
    private static final String DUE = "lookBack.column.dueOn";

    private final Wording words;

    LookBackTable(Wording words) {
        this.words = words;
    }

    Table<LookBack> table() {
        return Table.<LookBack>drawnBy("lookback/cells")
                .text("lookBack.column.title", 30, LookBack::title)
                .text("lookBack.column.number", 18, line -> line.number().value())
                .text("lookBack.column.school", 24, LookBack::schoolName)
                .text("lookBack.column.category", 14, line -> words.of("category." + line.category()))
                .text("lookBack.column.occasion", 16, line -> words.of("lookBack.occasion." + line.occasion()))
                .text("lookBack.column.inspector", 12, LookBack::inspectorName)
                .day(DUE, 12, LookBack::dueOn)
                .text(
                        RESULT,
                        12,
                        line -> words.of(line.open() ? "lookBack.result.OPEN" : "lookBack.result." + line.result()))
                .dayOf("lookBack.column.doneAt", 12, LookBack::doneAt)
                .text("lookBack.column.note", 40, LookBack::note)
                .tallied("lookBack.tally.relapsed", line -> line.result() == LookBackResult.RELAPSED)
                .leading("lookBack.column.title", "title")
                .onPage("lookBack.column.school")
                .onPage("lookBack.column.occasion")
                .onPage("lookBack.column.inspector")
                .onPage(DUE)
                .onPage(RESULT, "result");
    }
}
