package cn.zhenggai.accountability.web;

import cn.zhenggai.accountability.AccountabilityLine;
import cn.zhenggai.shared.table.Table;
import cn.zhenggai.shared.table.Wording;
import org.springframework.stereotype.Component;

/** The register of accountability: as a page, as a workbook, and for the printer. */
@Component
class AccountabilityTable {

    private final Wording words;

    AccountabilityTable(Wording words) {
        this.words = words;
    }

    Table<AccountabilityLine> table() {
        return Table.<AccountabilityLine>drawnBy("accountability/cells")
                .text("accountability.column.number", 18, line -> line.caseNumber()
                        .value())
                .text("accountability.column.title", 36, AccountabilityLine::title)
                .text("accountability.column.school", 28, AccountabilityLine::schoolName)
                .text("accountability.column.origin", 18, line -> words.of("accountability.origin." + line.origin()))
                .text("accountability.column.state", 12, line -> words.of("accountability.state." + line.state()))
                .day("accountability.column.proposedOn", 12, AccountabilityLine::proposedOn)
                .number("accountability.column.units", 10, AccountabilityLine::units)
                .number("accountability.column.persons", 10, AccountabilityLine::persons)
                .number("accountability.column.veto", 12, AccountabilityLine::vetoYear)
                .leading("accountability.column.title", "title")
                .leading("accountability.column.school")
                .leading("accountability.column.state", "state")
                .onPage("accountability.column.origin")
                .onPage("accountability.column.proposedOn")
                .onPaper(
                        "accountability.column.number",
                        "accountability.column.title",
                        "accountability.column.school",
                        "accountability.column.origin",
                        "accountability.column.state",
                        "accountability.column.proposedOn",
                        "accountability.column.units",
                        "accountability.column.veto");
    }
}
