package cn.zhenggai.rule.web;

import cn.zhenggai.rule.trial.Trial;
import cn.zhenggai.shared.table.Table;
import cn.zhenggai.shared.table.Wording;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The cases that a trial would change, as a workbook. */
@Component
class ChangedTable {

    private final Wording words;

    ChangedTable(Wording words) {
        this.words = words;
    }

    Table<Trial.Changed> table() {
        return Table.<Trial.Changed>drawnBy("rule/parts")
                .text("rules.case", 34, Trial.Changed::title)
                .text("rules.number", 18, Trial.Changed::number)
                .text("rules.school", 26, Trial.Changed::schoolName)
                .text("rules.severity", 8, line -> words.of("severity." + line.severity()))
                .text("rules.state", 8, line -> words.of(line.open() ? "rules.stateOpen" : "rules.stateClosed"))
                .day("rules.deadline", 12, Trial.Changed::deadline)
                .day("rules.deadlineThen", 12, Trial.Changed::wouldBe)
                .text("rules.lateThen", 12, this::late)
                .text("rules.shifts", 60, this::steps);
    }

    private String late(Trial.Changed line) {
        if (line.lateWas() == line.lateWouldBe()) {
            return line.lateWas() ? words.of("rules.lateThen") : null;
        }
        return words.of(line.lateWouldBe() ? "rules.lateMore" : "rules.lateLess");
    }

    private String steps(Trial.Changed line) {
        return line.steps().stream().map(this::step).collect(Collectors.joining("; "));
    }

    private String step(Trial.Shift shift) {
        return words.of("escalation.kind." + shift.kind()) + " " + Objects.toString(shift.was(), "–") + " → "
                + Objects.toString(shift.wouldBe(), "–");
    }
}
