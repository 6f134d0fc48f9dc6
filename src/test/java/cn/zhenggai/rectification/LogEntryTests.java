package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.rectification.dossier.LogEnd;
import cn.zhenggai.rectification.log.LogEntry;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.shared.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was hashed once must hash the same for ever. */
class LogEntryTests {

    private static final LogEntry.Hashing NO_KEY = (generation, text) -> Optional.empty();
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    @Test
    void anEntryFromBeforeEvidenceWasSealedKeepsItsHash() {
        assertThat(entry(1, Told.note("已核实")).digest(NO_KEY))
                .isEqualTo("80513f99a6368d973a28422684231a72ca74c988f76d912976d566d785523795");
    }

    @Test
    void aSealedEntryFromBeforeDaysHadColumnsKeepsItsHash() {
        assertThat(entry(1, Told.note("已核实").sealed("a".repeat(64))).digest(NO_KEY))
                .isEqualTo("0c707112289738d72d748db117aa4dba015097065b1377aa8afbba100624ba4e");
    }

    @Test
    void everythingThatAnEntryTellsIsInItsHash() {
        Told told = Told.note("已核实")
                .sealed("a".repeat(64))
                .days(DAY, DAY.plusDays(1))
                .of(CaseNumber.of(2026, 2));
        assertThat(Stream.of(
                                told,
                                Told.note("未核实")
                                        .sealed("a".repeat(64))
                                        .days(DAY, DAY.plusDays(1))
                                        .of(CaseNumber.of(2026, 2)),
                                told.sealed("b".repeat(64)),
                                told.days(DAY, DAY),
                                told.days(DAY.plusDays(1), DAY.plusDays(1)),
                                told.days(null, DAY.plusDays(1)),
                                told.of(CaseNumber.of(2026, 3)),
                                told.of(null))
                        .map(each -> entry(2, each).digest(NO_KEY)))
                .doesNotHaveDuplicates();
        assertThat(entry(2, told).digest(NO_KEY))
                .isEqualTo("208361c20d67a6a4b23fdf93508c8bbba6bd32ca5c32da4542ed44a9baa3f15b");
    }

    private static LogEntry entry(int form, Told told) {
        return new LogEntry(
                CaseNumber.of(2026, 1),
                1,
                Instant.parse("2026-03-02T00:00:00Z"),
                7L,
                "李明",
                CaseDeed.SIGN_REPORT,
                CaseState.SCHOOL_REVIEW,
                CaseState.SUBMITTED,
                1,
                told,
                form,
                null,
                LogEnd.NO_HASH,
                null);
    }
}
