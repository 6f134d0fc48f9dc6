package cn.zhenggai.statistics.web;

import cn.zhenggai.shared.table.Table;
import cn.zhenggai.statistics.coverage.MissingSchool;
import org.springframework.stereotype.Component;

/** Schools that nobody has been to: as a page, as a workbook, and for the printer. */
@Component
class MissingTable {

    private static final String NAME = "statistics.column.school";
    private static final String TOWNSHIP = "statistics.township";
    private static final String KIND = "statistics.by.KIND";
    private static final String LAST = "statistics.column.lastVisit";

    Table<MissingSchool> table() {
        return Table.<MissingSchool>drawnBy("statistics/cells")
                .text("statistics.column.code", 14, MissingSchool::code)
                .text(NAME, 30, MissingSchool::name)
                .text(TOWNSHIP, 18, MissingSchool::township)
                .text(KIND, 16, MissingSchool::kind)
                .day(LAST, 14, MissingSchool::lastVisit)
                .leading(NAME, "school")
                .onPage(TOWNSHIP)
                .onPage(KIND)
                .onPage(LAST);
    }
}
