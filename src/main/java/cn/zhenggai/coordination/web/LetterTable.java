package cn.zhenggai.coordination.web;

import cn.zhenggai.coordination.LetterLine;
import cn.zhenggai.shared.table.Table;
import cn.zhenggai.shared.table.Wording;
import org.springframework.stereotype.Component;

/** The list of letters, on pages and as a workbook. */
@Component
class LetterTable {

    private final Wording words;

    LetterTable(Wording words) {
        this.words = words;
    }

    Table<LetterLine> table() {
        return Table.<LetterLine>drawnBy("coordination/cells")
                .text("letter.column.unit", 24, LetterLine::unitName)
                .text("letter.column.subject", 36, LetterLine::subject)
                .text("letter.column.number", 18, line -> line.number().value())
                .number("letter.column.place", 6, LetterLine::place)
                .text("letter.column.kind", 10, line -> words.of("letter.kind." + line.kind()))
                .text("letter.column.school", 28, LetterLine::schoolName)
                .text("letter.column.state", 10, line -> words.of("letter.state." + line.state()))
                .dayOf("letter.column.sent", 12, LetterLine::sentAt)
                .day("letter.column.answerBy", 12, LetterLine::answerBy)
                .day("letter.column.replyBy", 12, LetterLine::replyBy)
                .text(
                        "letter.column.ladder",
                        14,
                        line -> line.ladder() == null ? null : words.of("letter.step." + line.ladder()))
                .dayOf("letter.column.done", 12, LetterLine::doneAt)
                .leading("letter.column.subject", "subject")
                .leading("letter.column.unit", "unit")
                .leading("letter.column.state", "state")
                .onPage("letter.column.replyBy", "replyBy")
                .onPage("letter.column.school")
                .tallied("letter.view.OVERDUE", LetterLine::overdue);
    }
}
