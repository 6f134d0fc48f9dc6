package cn.zhenggai.rectification;

import java.math.BigDecimal;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** One attempt: what the school reports and what came of it. A report that the principal returned is overwritten; the log keeps its words. */
@Table("case_round")
class Round {

    @Id
    Long id;

    long caseId;
    int roundNo;
    String measures;
    BigDecimal cost;
    String lastingMeasures;
    Long reportedBy;
    String reportedByName;
    Instant reportedAt;
    String returnedNote;
    Long signedBy;
    String signedByName;
    Instant submittedAt;
    String evidenceHash;
    Boolean passed;
    Instant decidedAt;

    RoundView view() {
        return new RoundView(
                roundNo,
                measures,
                cost,
                lastingMeasures,
                reportedByName,
                reportedAt,
                returnedNote,
                signedByName,
                submittedAt,
                evidenceHash,
                passed,
                decidedAt);
    }
}
