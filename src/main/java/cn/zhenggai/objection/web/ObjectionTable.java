package cn.zhenggai.objection.web;

import cn.zhenggai.objection.ObjectionLine;
import cn.zhenggai.objection.ObjectionState;
import cn.zhenggai.shared.table.Table;
import cn.zhenggai.shared.table.Wording;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The list of objections: what stands on its pages and in its workbook. */
@Component
class ObjectionTable {

    private final Wording words;

    ObjectionTable(Wording words) {
        this.words = words;
    }

    Table<ObjectionLine> table() {
        return Table.<ObjectionLine>drawnBy("objection/cells")
                .text("case.column.number", 18, line -> line.number().value())
                .text("case.column.school", 28, ObjectionLine::schoolName)
                .text("case.column.title", 36, ObjectionLine::title)
                .text("case.column.severity", 8, line -> words.of("severity." + line.severity()))
                .text("objection.column.subject", 14, line -> words.of("objection.subject." + line.subject()))
                .dayOf("objection.column.objectedOn", 12, ObjectionLine::objectedAt)
                .text("objection.column.objectedBy", 12, line -> Objects.toString(line.objectedByName(), null))
                .day("objection.column.decideBy", 12, ObjectionLine::decideBy)
                .text("objection.column.state", 14, line -> words.of("objection.state." + line.state()))
                .dayOf("objection.column.decidedOn", 12, ObjectionLine::decidedAt)
                .text("objection.column.decidedBy", 12, line -> Objects.toString(line.decidedByName(), null))
                .text("objection.column.late", 8, line -> line.late() ? words.of("objection.late") : null)
                .leading("case.column.title", "title")
                .leading("case.column.school")
                .leading("objection.column.state", "state")
                .onPage("objection.column.subject")
                .onPage("objection.column.objectedOn")
                .onPage("objection.column.decideBy", "decideBy")
                .tallied("objection.state.PENDING", line -> line.state() == ObjectionState.PENDING)
                .tallied("objection.state.DISMISSED", line -> line.state() == ObjectionState.DISMISSED)
                .tallied("objection.late", ObjectionLine::late)
                .marking(line -> line.late() && line.state() == ObjectionState.PENDING ? "late" : null);
    }
}
