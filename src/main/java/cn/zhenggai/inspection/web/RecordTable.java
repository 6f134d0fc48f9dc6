package cn.zhenggai.inspection.web;

import cn.zhenggai.inspection.reading.VisitCard;
import cn.zhenggai.shared.table.Table;
import cn.zhenggai.shared.table.Wording;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The list of recorded visits. */
@Component
class RecordTable {

    private final Wording words;

    RecordTable(Wording words) {
        this.words = words;
    }

    Table<VisitCard> table() {
        return Table.<VisitCard>drawnBy("inspection/cells")
                .day("visit.column.on", 12, VisitCard::on)
                .text("visit.column.mode", 14, visit -> words.of("visit.mode." + visit.mode()))
                .text("visit.column.people", 24, visit -> Objects.toString(visit.people(), null))
                .leading("visit.column.school", "school")
                .onPage("visit.column.on")
                .onPage("visit.column.mode")
                .onPage("visit.column.people")
                .onPage("visit.column.items", "items")
                .onPage("visit.column.findings", "findings");
    }
}
