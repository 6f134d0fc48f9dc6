package cn.zhenggai.campaign.plan;

import cn.zhenggai.campaign.Level;
import java.time.LocalDate;

/** What somebody enters about a plan. */
public record PlanEntry(
        String name,
        String subject,
        Level level,
        Rhythm rhythm,
        Long unitId,
        Long checklistId,
        Long responsibleId,
        boolean inTermOnly,
        LocalDate since,
        LocalDate until) {}
