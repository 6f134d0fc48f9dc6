package cn.zhenggai.campaign.plan;

import cn.zhenggai.campaign.Level;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A round in which a school was not seen.
 *
 * @param responsible who answered for it when the round was closed
 * @param recordedLater when a record of those days came in after all, null when none did
 */
public record PlanMiss(
        long planId,
        String planName,
        Level level,
        LocalDate from,
        LocalDate until,
        long schoolId,
        String schoolName,
        String townshipName,
        String responsible,
        Instant recordedLater) {}
