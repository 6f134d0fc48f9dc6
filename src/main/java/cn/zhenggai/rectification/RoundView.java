package cn.zhenggai.rectification;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A round as it is read.
 *
 * @param cost in 万元
 * @param evidenceHash over the content hashes of all photos at the moment the principal signed
 * @param passed null while undecided
 */
public record RoundView(
        int number,
        String measures,
        BigDecimal cost,
        String lastingMeasures,
        String reportedByName,
        Instant reportedAt,
        String returnedNote,
        String signedByName,
        Instant submittedAt,
        String evidenceHash,
        Boolean passed,
        Instant decidedAt) {}
