package cn.zhenggai.funds;

import cn.zhenggai.rectification.PersonName;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Money that came for a case, as it is read; what is not there is null.
 *
 * @param place which of the case, from 1
 * @param amount in 万元
 * @param on when it was allotted; {@code at} is when that was written down
 */
public record AllotmentView(
        int place,
        BigDecimal amount,
        FundsSource source,
        LocalDate on,
        String document,
        String note,
        PersonName byName,
        Instant at,
        PersonName takenBackByName,
        Instant takenBackAt,
        String takenBackReason) {

    public boolean stands() {
        return takenBackAt == null;
    }
}
