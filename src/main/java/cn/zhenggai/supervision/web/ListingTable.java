package cn.zhenggai.supervision.web;

import cn.zhenggai.shared.table.Table;
import cn.zhenggai.shared.table.Wording;
import cn.zhenggai.supervision.ListingLine;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The register of listings: as a page, as a workbook, and for the printer. */
@Component
class ListingTable {

    private final Wording words;

    ListingTable(Wording words) {
        this.words = words;
    }

    Table<ListingLine> table() {
        return Table.<ListingLine>drawnBy("supervision/cells")
                .text("listing.column.number", 18, line -> line.number().value())
                .text("listing.column.title", 36, ListingLine::title)
                .text("listing.column.school", 28, ListingLine::schoolName)
                .text("listing.column.severity", 8, line -> words.of("severity." + line.severity()))
                .text("listing.column.caseState", 14, line -> words.of("case.state." + line.state()))
                .text("listing.column.state", 14, line -> words.of("listing.state." + line.listing()))
                .text("listing.column.level", 10, line -> word("listing.level.", line.level()))
                .text("listing.column.leader", 14, line -> Objects.toString(line.leaderName(), null))
                .day("listing.column.term", 12, ListingLine::term)
                .text("listing.column.rhythm", 10, line -> word("listing.rhythm.", line.rhythm()))
                .day("listing.column.progressDue", 14, ListingLine::progressDue)
                .day("listing.column.listedOn", 12, ListingLine::listedOn)
                .day("listing.column.publishedOn", 12, ListingLine::publishedOn)
                .text("listing.column.publishedWhere", 24, ListingLine::publishedWhere)
                .day("listing.column.delistedOn", 12, ListingLine::delistedOn)
                .day("listing.column.removedOn", 14, ListingLine::removedOn)
                .leading("listing.column.title", "title")
                .leading("listing.column.school")
                .leading("listing.column.state", "state")
                .onPage("listing.column.leader")
                .onPage("listing.column.term", "term")
                .onPaper(
                        "listing.column.number",
                        "listing.column.title",
                        "listing.column.school",
                        "listing.column.state",
                        "listing.column.leader",
                        "listing.column.term",
                        "listing.column.listedOn",
                        "listing.column.publishedOn",
                        "listing.column.delistedOn")
                .tallied("listing.view.MISSED", ListingLine::missed)
                .tallied("listing.view.SILENT", ListingLine::silent)
                .marking(line -> line.missed() || line.silent() ? "late" : null);
    }

    private String word(String prefix, Enum<?> value) {
        return value == null ? null : words.of(prefix + value);
    }
}
