package cn.zhenggai.escalation.web;

import cn.zhenggai.escalation.desk.DeskLine;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.table.Table;
import cn.zhenggai.shared.table.Wording;
import java.time.LocalDate;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** A list of the desk as a workbook; on pages its rows are cards. */
@Component
class DeskTable {

    private final Wording words;

    DeskTable(Wording words) {
        this.words = words;
    }

    Table<DeskLine> table() {
        return Table.<DeskLine>plain()
                .text("escalation.column.number", 18, line -> line.number().value())
                .text("escalation.column.school", 28, line -> line.place().schoolName())
                .text("escalation.column.title", 36, DeskLine::title)
                .text("escalation.column.category", 18, this::category)
                .text("escalation.column.severity", 8, line -> words.of("severity." + line.severity()))
                .text("escalation.column.level", 14, this::level)
                .number("escalation.column.days", 12, DeskLine::days)
                .due("escalation.column.deadline", 17, line -> line.dates().due())
                .day("escalation.column.original", 12, line -> line.dates().original())
                .text("escalation.column.step", 16, hands(hands -> words.of("escalation.step." + hands.step())))
                .text("escalation.column.hands", 26, hands(this::desk))
                .due("escalation.column.due", 17, hands(DeskLine.Hands::due))
                .text("escalation.column.last", 24, last(this::step))
                .dayOf("escalation.column.lastAt", 12, last(DeskLine.Last::takenAt))
                .day(
                        "escalation.column.urged",
                        12,
                        line -> line.urged() == null
                                ? null
                                : BureauTime.dayOf(line.urged().at()))
                .text("escalation.column.next", 16, this::next)
                .day("escalation.column.nextOn", 12, DeskTable::nextOn)
                .text(
                        "escalation.column.standstill",
                        22,
                        line -> words.of("escalation.standstill." + line.standstill()))
                .day("escalation.column.until", 12, DeskLine::heldUntil)
                .text("escalation.column.reason", 36, DeskLine::holdReason)
                .onPaper(
                        "escalation.column.number",
                        "escalation.column.school",
                        "escalation.column.title",
                        "escalation.column.severity",
                        "escalation.column.level",
                        "escalation.column.days",
                        "escalation.column.deadline",
                        "escalation.column.step",
                        "escalation.column.hands",
                        "escalation.column.last")
                .tallied("severity.MAJOR", line -> line.severity() == Severity.MAJOR);
    }

    private static <V> Function<DeskLine, V> hands(Function<DeskLine.Hands, V> value) {
        return line -> line.hands() == null ? null : value.apply(line.hands());
    }

    private static <V> Function<DeskLine, V> last(Function<DeskLine.Last, V> value) {
        return line -> line.last() == null ? null : value.apply(line.last());
    }

    private String next(DeskLine line) {
        if (line.decision() != null) {
            return words.of("escalation.kind." + line.decision().kind());
        }
        return line.next() == null
                ? null
                : words.of("escalation.kind." + line.next().kind());
    }

    private static LocalDate nextOn(DeskLine line) {
        if (line.decision() != null) {
            return line.decision().decideBy();
        }
        return line.next() == null ? null : line.next().on();
    }

    private String category(DeskLine line) {
        return words.known("category." + line.category(), line.category());
    }

    private String level(DeskLine line) {
        return line.level() + " " + words.of("escalation.level." + line.level());
    }

    private String desk(DeskLine.Hands hands) {
        return hands.desk() == null ? null : words.of("desk." + hands.desk().kind(), hands.name());
    }

    private String step(DeskLine.Last last) {
        return words.of("escalation.kind." + last.kind()) + " " + words.of("escalation.state." + last.state());
    }
}
