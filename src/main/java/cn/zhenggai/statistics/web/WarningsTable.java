package cn.zhenggai.statistics.web;

import cn.zhenggai.shared.table.Table;
import cn.zhenggai.shared.table.Wording;
import cn.zhenggai.statistics.warning.Warning;
import cn.zhenggai.statistics.warning.Warnings;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What rises as a workbook and for the printer: the lines of the page in its order, and the rules by which it is told. */
@Component
class WarningsTable {

    private static final String COLUMN = "statistics.warnings.column.";
    private static final int WIDTH = 11;

    private final Wording words;

    WarningsTable(Wording words) {
        this.words = words;
    }

    /** @param told what was asked for, in words */
    Table<Warning> table(Warnings warnings, List<String> told) {
        return Table.<Warning>plain()
                .text(COLUMN + "subject", 12, line -> subject(line.subject()))
                .text(COLUMN + "name", 34, Warning::name)
                .number(COLUMN + "days", WIDTH, line -> line.rule().days())
                .number(COLUMN + "found", WIDTH, Warning::found)
                .number(COLUMN + "open", WIDTH, Warning::open)
                .number(COLUMN + "daysBefore", WIDTH, Warning::daysBefore)
                .number(COLUMN + "before", WIDTH, Warning::before)
                .number(COLUMN + "average", WIDTH, Warning::average)
                .number(COLUMN + "times", WIDTH, Warning::times)
                .text(COLUMN + "latest", 18, line -> line.latest().value())
                .explained(told)
                .explained(rules(warnings));
    }

    private List<String> rules(Warnings warnings) {
        Stream<String> each = warnings.rules().entrySet().stream()
                .map(rule -> words.of(
                        "statistics.warnings.rule.one",
                        subject(rule.getKey()),
                        rule.getValue().days(),
                        rule.getValue().least(),
                        rule.getValue().percent()));
        return Stream.concat(each, Stream.of(words.of("statistics.warnings.how")))
                .toList();
    }

    private String subject(Enum<?> subject) {
        return words.of("statistics.warnings." + subject);
    }
}
