package cn.zhenggai.rectification;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A round as it is read.
 *
 * @param cost in 万元
 * @param evidenceHash over all evidence of the case at the moment the principal signed, which the log keeps too
 * @param passed null while undecided
 */
public record RoundView(
        int number,
        String measures,
        BigDecimal cost,
        String lastingMeasures,
        PersonName reportedByName,
        Instant reportedAt,
        String returnedNote,
        PersonName signedByName,
        Instant submittedAt,
        String evidenceHash,
        Boolean passed,
        Instant decidedAt) {}
