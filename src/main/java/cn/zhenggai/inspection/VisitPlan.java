package cn.zhenggai.inspection;

import java.time.LocalDate;
import java.util.List;

/**
 * A visit that is to be made.
 *
 * @param checklistId null for a visit without a list, on which things are noted as they are seen
 * @param campaignId the campaign, the team in it and the plan behind it, each null for none
 * @param memberIds who goes with the leader; he is not named again
 * @param subject what the notice will say it was, for example 秋季开学校园安全检查; null for none
 * @param jointWith other authorities that come along, null for none
 */
public record VisitPlan(
        long schoolId,
        LocalDate plannedOn,
        VisitMode mode,
        Long checklistId,
        Long campaignId,
        Long teamId,
        Long planId,
        long leaderId,
        List<Long> memberIds,
        String subject,
        String jointWith) {

    /** How many days later what was begun, or recorded, without a network is still taken. */
    public static final int OLDEST_DAYS = 60;

    public VisitPlan {
        memberIds = memberIds == null ? List.of() : List.copyOf(memberIds);
    }
}
