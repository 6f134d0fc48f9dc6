package cn.zhenggai.funds;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is written down of money that came.
 *
 * @param amount in 万元
 * @param on when it was allotted
 * @param document number of the paper that allots it, null for none
 */
public record AllotmentEntry(BigDecimal amount, FundsSource source, LocalDate on, String document, String note) {}
