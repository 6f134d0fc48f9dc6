package cn.zhenggai.campaign.preparing;

import cn.zhenggai.inspection.VisitMode;
import java.time.LocalDate;

/** What somebody enters about a campaign; the checks are those of {@link PreparingCampaign}. */
public record CampaignDraft(
        String name,
        String subject,
        VisitMode mode,
        Long checklistId,
        Long leadSectionId,
        LocalDate from,
        LocalDate until) {}
