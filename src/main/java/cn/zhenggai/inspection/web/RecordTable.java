package cn.zhenggai.inspection.web;

import cn.zhenggai.inspection.reading.VisitCard;
import cn.zhenggai.shared.table.Table;
import cn.zhenggai.shared.table.Wording;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The list of recorded visits. */
@Component
class RecordTable {

    private static final String FINDINGS = "visit.column.findings";

    private final Wording words;

    RecordTable(Wording words) {
        this.words = words;
    }

    Table<VisitCard> table() {
        return Table.<VisitCard>drawnBy("inspection/cells")
                .text("visit.column.school", 28, VisitCard::schoolName)
                .day("visit.column.on", 12, VisitCard::on)
                .text("visit.column.mode", 14, visit -> words.of("visit.mode." + visit.mode()))
                .text("visit.column.people", 24, visit -> Objects.toString(visit.people(), null))
                .number("visit.column.ok", 8, visit -> visit.counts().ok())
                .number("visit.column.bad", 8, visit -> visit.counts().bad())
                .number("visit.column.unchecked", 8, visit -> visit.counts().unchecked())
                .number(FINDINGS, 8, visit -> visit.counts().findings())
                .number("visit.column.major", 8, visit -> visit.counts().major())
                .tallied("visit.withMajor", visit -> visit.counts().major() > 0)
                .leading("visit.column.school", "school")
                .onPage("visit.column.on")
                .onPage("visit.column.mode")
                .onPage("visit.column.people")
                .onPage("visit.column.items", "items")
                .onPage(FINDINGS, "findings");
    }
}
