package cn.zhenggai.inspection;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import java.time.LocalDate;
import java.util.List;

/**
 * A visit has its record; published inside the transaction that keeps it.
 *
 * @param campaignId null when it belongs to none, as is {@code planId}
 * @param on the day of the visit, which may be before the day on which the record came in
 * @param by who sent the record
 * @param cases those that the visit opened, in the order found
 */
public record VisitRecorded(
        long visitId,
        Long campaignId,
        Long planId,
        long schoolId,
        Long townshipId,
        long bureauId,
        LocalDate on,
        List<CaseNumber> cases,
        Actor by) {}
