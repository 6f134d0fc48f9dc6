package cn.zhenggai.accountability;

import cn.zhenggai.shared.CaseNumber;
import java.time.Instant;
import java.util.List;

/**
 * A proposal and what came of it, as far as the reader may know.
 *
 * @param origin what was late or wrong: {@code RECTIFY}, {@code LISTED}, {@code FALSIFIED}
 * @param vetoYear the year that a veto (一票否决) counts for, null for none
 */
public record AccountabilityView(
        long id,
        CaseNumber caseNumber,
        String title,
        String schoolName,
        boolean confidential,
        String origin,
        String reason,
        String proposedName,
        Instant proposedAt,
        AccountabilityState state,
        String closedNote,
        String closedName,
        Instant closedAt,
        Integer vetoYear,
        String vetoReason,
        String vetoName,
        Instant vetoAt,
        List<OutcomeView> outcomes) {}
