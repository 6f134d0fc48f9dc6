package cn.zhenggai.statistics.web;

import cn.zhenggai.shared.table.Table;
import cn.zhenggai.shared.table.Wording;
import cn.zhenggai.statistics.definition.Definitions;
import cn.zhenggai.statistics.flow.CountedStep;
import cn.zhenggai.statistics.flow.FlowStep;
import cn.zhenggai.statistics.flow.StepCount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.springframework.stereotype.Component;

/** The steps of the process as a workbook, and the list behind each of their numbers. */
@Component
class FlowTables {

    private static final int WIDTH = 11;
    private static final String TITLE = "statistics.column.title";
    private static final String SCHOOL = "statistics.column.school";
    private static final String STEP = "statistics.column.step";
    private static final String SINCE = "statistics.column.since";
    private static final String TAKEN = "statistics.column.taken";
    private static final String LIMIT = "statistics.column.stepLimit";
    private static final String TIME = "statistics.column.stepTime";

    private final Wording words;
    private final FlowWords flowing;

    FlowTables(Wording words, FlowWords flowing) {
        this.words = words;
        this.flowing = flowing;
    }

    /** @param told what was asked for, in words */
    Table<FlowStep> steps(List<String> told) {
        Table<FlowStep> table = Table.<FlowStep>plain()
                .text(STEP, 26, line -> flowing.step(line.key()))
                .text(
                        "statistics.flow.side",
                        12,
                        line -> words.of("statistics.flow.side." + line.key().side()));
        for (StepCount count : StepCount.values()) {
            table = table.number("statistics.flow." + count, WIDTH, line -> line.of(count));
        }
        return table.number(
                        "statistics.flow.inTime", WIDTH, line -> line.inTime().percent())
                .number("statistics.flow.turnedBack", WIDTH, line -> line.turnedBack()
                        .percent())
                .number("statistics.flow.median.hours", 14, line -> line.time().median())
                .number("statistics.flow.mean.hours", 14, line -> line.time().mean())
                .number("statistics.flow.nineOfTen.hours", 14, line -> line.time()
                        .nineOfTen())
                .dayOf("statistics.flow.oldest", 14, FlowStep::oldest)
                .explained(told)
                .explained(Definitions.flow().stream().map(words::of).toList());
    }

    Table<CountedStep> counted() {
        return Table.<CountedStep>drawnBy("statistics/cells")
                .text("statistics.column.number", 18, line -> line.number().value())
                .text(TITLE, 34, CountedStep::title)
                .text(SCHOOL, 26, CountedStep::schoolName)
                .text(STEP, 20, line -> flowing.step(line.step()))
                .number("statistics.column.round", 8, CountedStep::round)
                .moment(SINCE, 18, CountedStep::since)
                .moment(TAKEN, 18, CountedStep::takenAt)
                .dayOf(LIMIT, 12, line -> line.lateAfter())
                .text(TIME, 12, line -> flowing.time(hours(line)))
                .day("statistics.column.deadline", 12, CountedStep::deadline)
                .leading(TITLE, "title")
                .leading(SCHOOL)
                .onPage(STEP)
                .onPage(SINCE)
                .onPage(TAKEN)
                .onPage(LIMIT)
                .onPage(TIME)
                .onPaper(TITLE, SCHOOL, STEP, SINCE, TAKEN, LIMIT, TIME);
    }

    private static BigDecimal hours(CountedStep line) {
        return BigDecimal.valueOf(line.hours()).setScale(1, RoundingMode.HALF_UP);
    }
}
