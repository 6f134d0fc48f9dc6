package cn.zhenggai.campaign.web;

import cn.zhenggai.campaign.preparing.CampaignDraft;
import cn.zhenggai.inspection.VisitMode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What a program says of a campaign.
 *
 * @param mode not SELF_CHECK, which schools do by themselves
 */
@Schema(example = """
                {"name": "2026年秋季开学专项检查", "subject": "消防安全", "mode": "RANDOM", "checklistId": 1,
                 "leadSectionId": 3, "from": "2026-09-14", "until": "2026-09-30"}""")
record NewCampaign(
        @NotBlank @Size(max = 120) String name,
        @NotBlank @Size(max = 120) String subject,
        @NotNull VisitMode mode,
        Long checklistId,
        Long leadSectionId,
        @NotNull LocalDate from,
        @NotNull LocalDate until) {

    CampaignDraft draft() {
        return new CampaignDraft(name, subject, mode, checklistId, leadSectionId, from, until);
    }
}
