package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.shared.CaseNumber;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What was hashed once must hash the same for ever. */
class LogEntryTests {

    @Test
    void anEntryFromBeforeEvidenceWasSealedKeepsItsHash() {
        LogEntry early = new LogEntry(
                CaseNumber.of(2026, 1),
                1,
                Instant.parse("2026-03-02T00:00:00Z"),
                7L,
                "李明",
                "SIGN_REPORT",
                CaseState.SCHOOL_REVIEW,
                CaseState.SUBMITTED,
                1,
                "已核实",
                null,
                CaseLog.NO_HASH,
                null);
        assertThat(early.digest()).isEqualTo("80513f99a6368d973a28422684231a72ca74c988f76d912976d566d785523795");
    }
}
