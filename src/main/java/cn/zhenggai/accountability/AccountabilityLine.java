package cn.zhenggai.accountability;

import cn.zhenggai.shared.CaseNumber;
import java.time.LocalDate;

/**
 * A row of the register.
 *
 * @param units how many outcomes concern a unit; {@code persons} a person, 0 for readers who may not know
 */
public record AccountabilityLine(
        long id,
        CaseNumber caseNumber,
        String title,
        String schoolName,
        String origin,
        AccountabilityState state,
        LocalDate proposedOn,
        int units,
        int persons,
        Integer vetoYear) {}
