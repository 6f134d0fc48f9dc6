package cn.zhenggai.rectification.plan;

import cn.zhenggai.rectification.PersonName;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An edition of a plan as it is read.
 *
 * @param funds in 万元
 * @param approved null while undecided
 */
public record PlanView(
        int edition,
        PersonName responsibility,
        String measures,
        BigDecimal funds,
        String fundsRemark,
        LocalDate finishOn,
        String emergencyPlan,
        String acceptance,
        PersonName writtenByName,
        Instant writtenAt,
        Boolean approved,
        String reviewNote,
        PersonName reviewedByName,
        Instant reviewedAt) {}
