package cn.zhenggai.longterm.web;

import cn.zhenggai.longterm.ReadingStanding;
import cn.zhenggai.longterm.StandingItem;
import cn.zhenggai.shared.table.Table;
import cn.zhenggai.shared.table.Wording;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The queue of long-term items: as a page, as a workbook, and for the printer. */
@Component
class StandingTable {

    private static final String TITLE = "longTerm.column.title";
    private static final String SCHOOL = "longTerm.column.school";
    private static final String REASON = "longTerm.column.reason";
    private static final String REVIEW = "longTerm.column.reviewOn";
    private static final String MEASURE = "longTerm.column.measure";
    private static final String SINCE = "longTerm.column.since";
    private static final String BY = "longTerm.column.by";

    private final Wording words;
    private final ReadingStanding reading;

    StandingTable(Wording words, ReadingStanding reading) {
        this.words = words;
        this.reading = reading;
    }

    Table<StandingItem> table() {
        LocalDate soon = reading.soon();
        return Table.<StandingItem>drawnBy("longterm/cells")
                .text("longTerm.column.number", 18, line -> line.number().value())
                .text(TITLE, 34, StandingItem::title)
                .text(SCHOOL, 26, StandingItem::schoolName)
                .text("longTerm.column.severity", 8, line -> words.of("severity." + line.severity()))
                .text(REASON, 20, line -> words.of("case.pauseReason." + line.reasonClass()))
                .text("longTerm.column.why", 36, StandingItem::reason)
                .text(MEASURE, 36, StandingItem::interimMeasure)
                .text(BY, 12, line -> Objects.toString(line.acceptedByName(), null))
                .day(SINCE, 12, StandingItem::since)
                .day("longTerm.column.acceptedOn", 12, StandingItem::acceptedOn)
                .number("longTerm.column.times", 8, StandingItem::times)
                .day(REVIEW, 12, StandingItem::reviewOn)
                .leading(TITLE, "title")
                .leading(SCHOOL)
                .onPage(REASON, "reason")
                .onPage(BY)
                .onPage(SINCE)
                .onPage(REVIEW, "review")
                .onPaper(TITLE, SCHOOL, REASON, MEASURE, BY, SINCE, REVIEW)
                .tallied("longTerm.view.SOON", line -> !line.reviewOn().isAfter(soon))
                .marking(line -> line.reviewOn().isAfter(soon) ? null : "late");
    }
}
