package cn.zhenggai.statistics.web;

import cn.zhenggai.shared.table.Table;
import cn.zhenggai.shared.table.Wording;
import cn.zhenggai.statistics.counted.CountedCase;
import org.springframework.stereotype.Component;

/** The cases that a figure counts: as a page, as a workbook, and for the printer. */
@Component
class CountedTable {

    private static final String TITLE = "statistics.column.title";
    private static final String SCHOOL = "statistics.column.school";
    private static final String STATE = "statistics.column.state";
    private static final String COUNTED = "statistics.column.countedOn";
    private static final String DEADLINE = "statistics.column.deadline";
    private static final String SUBMITTED = "statistics.column.submittedOn";
    private static final String ENDED = "statistics.column.endedOn";

    private final Wording words;

    CountedTable(Wording words) {
        this.words = words;
    }

    Table<CountedCase> table() {
        return Table.<CountedCase>drawnBy("statistics/cells")
                .text("statistics.column.number", 18, line -> line.number().value())
                .text(TITLE, 34, CountedCase::title)
                .text(SCHOOL, 26, CountedCase::schoolName)
                .text("statistics.column.category", 16, line -> words.of("category." + line.category()))
                .text("statistics.column.severity", 8, line -> words.of("severity." + line.severity()))
                .text(STATE, 12, line -> words.of("case.state." + line.state()))
                .day(COUNTED, 12, CountedCase::countedOn)
                .day("statistics.column.originalDeadline", 12, CountedCase::originalDeadline)
                .day(DEADLINE, 12, CountedCase::deadline)
                .day(SUBMITTED, 12, CountedCase::submittedOn)
                .day(ENDED, 12, CountedCase::endedOn)
                .leading(TITLE, "title")
                .leading(SCHOOL)
                .onPage(STATE)
                .onPage(COUNTED)
                .onPage(DEADLINE)
                .onPage(SUBMITTED)
                .onPage(ENDED)
                .onPaper(TITLE, SCHOOL, STATE, COUNTED, DEADLINE, SUBMITTED, ENDED);
    }
}
