package cn.zhenggai.campaign.web;

import cn.zhenggai.campaign.Campaign;
import cn.zhenggai.campaign.CampaignLine;
import cn.zhenggai.campaign.Coverage;
import cn.zhenggai.campaign.CoverageLine;
import cn.zhenggai.campaign.ExemptReason;
import cn.zhenggai.inspection.VisitMode;
import java.time.LocalDate;
import java.util.List;

/** A campaign as programs read it; numbers are those of the schools that the caller may see. */
record CampaignItem(
        long id,
        String code,
        String name,
        VisitMode mode,
        Campaign.State state,
        LocalDate from,
        LocalDate until,
        int total,
        int seen,
        int exempt,
        int general,
        int major) {

    static CampaignItem of(CampaignLine line) {
        Campaign campaign = line.campaign();
        return new CampaignItem(
                campaign.id(),
                campaign.code(),
                campaign.name(),
                campaign.mode(),
                campaign.state(),
                campaign.from(),
                campaign.until(),
                line.total(),
                line.seen(),
                line.exempt(),
                line.general(),
                line.major());
    }

    /** @param on the day at whose end it stood like this */
    record Whole(
            CampaignItem campaign, LocalDate on, int total, int seen, int exempt, int missing, List<School> schools) {

        static Whole of(CampaignItem campaign, Coverage coverage) {
            return new Whole(
                    campaign,
                    coverage.on(),
                    coverage.total(),
                    coverage.seen(),
                    coverage.exempt(),
                    coverage.missing(),
                    coverage.lines().stream().map(School::of).toList());
        }
    }

    record School(
            long id,
            String name,
            Long townshipId,
            String team,
            LocalDate plannedOn,
            CoverageLine.State state,
            Long visitId,
            LocalDate visitedOn,
            int general,
            int major,
            ExemptReason exemptReason) {

        static School of(CoverageLine line) {
            return new School(
                    line.schoolId(),
                    line.schoolName(),
                    line.townshipId(),
                    line.teamName(),
                    line.plannedOn(),
                    line.state(),
                    line.visitId(),
                    line.visitedOn(),
                    line.general(),
                    line.major(),
                    line.exemption() == null ? null : line.exemption().reason());
        }
    }
}
