package cn.zhenggai.campaign.web;

import cn.zhenggai.campaign.CoverageLine;
import cn.zhenggai.campaign.CoverageLine.Exemption;
import cn.zhenggai.campaign.CoverageLine.State;
import cn.zhenggai.shared.table.Table;
import cn.zhenggai.shared.table.Wording;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The schools of a campaign, those not yet seen first: as a workbook, and on its page in two parts. */
@Component
class CoverageTable {

    private static final String TEAM = "campaign.column.team";
    private static final String ACT = "campaign.act";

    private final Wording words;

    CoverageTable(Wording words) {
        this.words = words;
    }

    Table<CoverageLine> table() {
        return Table.<CoverageLine>drawnBy("campaign/cells")
                .text("campaign.column.school", 30, CoverageLine::schoolName)
                .text("campaign.column.township", 14, CoverageLine::townshipName)
                .text("campaign.column.kind", 12, CoverageLine::schoolKind)
                .text(TEAM, 16, CoverageLine::teamName)
                .day("campaign.column.planned", 12, CoverageLine::plannedOn)
                .text("campaign.column.state", 12, line -> words.of("campaign.line." + line.state()))
                .day("campaign.column.visited", 12, CoverageLine::visitedOn)
                .number("campaign.column.general", 10, line -> line.state() == State.SEEN ? line.general() : null)
                .number("campaign.column.major", 10, line -> line.state() == State.SEEN ? line.major() : null)
                .text("campaign.column.exempt", 14, exempt(it -> words.of("campaign.exempt." + it.reason())))
                .text("campaign.column.note", 36, exempt(Exemption::note))
                .tallied("campaign.line.SEEN", line -> line.state() == State.SEEN)
                .tallied("campaign.fact.missing", CoverageLine::missing)
                .tallied("campaign.line.LATE", line -> line.state() == State.LATE)
                .tallied("campaign.line.EXEMPT", line -> line.state() == State.EXEMPT);
    }

    /** @param teams whether the reader learns who goes; @param acts whether he can do something about a school */
    Table<CoverageLine> missed(boolean teams, boolean acts) {
        Table<CoverageLine> shown =
                table().leading("campaign.column.school", "missedSchool").onPage("campaign.column.township");
        shown = (teams ? shown.onPage(TEAM) : shown)
                .onPage("campaign.column.planned")
                .onPage("campaign.column.state", "lineState");
        return acts ? shown.acting(ACT, "act") : shown;
    }

    Table<CoverageLine> seen(boolean teams) {
        Table<CoverageLine> shown =
                table().leading("campaign.column.school", "seenSchool").onPage("campaign.column.township");
        return (teams ? shown.onPage(TEAM) : shown)
                .onPage("campaign.column.visited")
                .onPage("campaign.findings", "lineFindings");
    }

    private static Function<CoverageLine, String> exempt(Function<Exemption, String> value) {
        return line -> line.exemption() == null ? null : value.apply(line.exemption());
    }
}
