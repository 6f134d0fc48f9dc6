package cn.zhenggai.campaign.plan;

import java.time.LocalDate;

/** A school in a running round; the days are null when it was not seen, or nothing is planned that may be known. */
public record RoundSchool(
        long schoolId, String schoolName, String townshipName, LocalDate seenOn, LocalDate plannedOn) {}
