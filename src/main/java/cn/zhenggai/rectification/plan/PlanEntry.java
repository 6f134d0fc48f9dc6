package cn.zhenggai.rectification.plan;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The five that must be in place (责任、措施、资金、期限、应急预案), and how success will be judged.
 *
 * @param funds in 万元; zero needs a remark
 * @param finishOn when the school wants to be done, not after the deadline
 */
public record PlanEntry(
        String responsibility,
        String measures,
        BigDecimal funds,
        String fundsRemark,
        LocalDate finishOn,
        String emergencyPlan,
        String acceptance) {}
