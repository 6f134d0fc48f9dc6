package cn.zhenggai.takeover;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.dataimport.Verdict;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.ManagingUnits;
import cn.zhenggai.organisation.UnitEntry;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.StatementCount;
import cn.zhenggai.support.TimeAtHand;
import cn.zhenggai.task.ComparingWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ledgers that offices sent, in the county that they are of: every row becomes something or says why not. */
@TimeAtHand
@ProcessTest
class GivenLedgersTests {

    private static final Path COUNTY = Path.of("src/demo/resources/demo/county.csv");

    @Autowired
    TestCounty county;

    @Autowired
    ManagingUnits units;

    @Autowired
    Directory directory;

    @Autowired
    Ledgers ledgers;

    @Autowired
    ComparingWork comparing;

    @BeforeEach
    void settle() throws IOException {
        county.settle();
        long township = directory.unit("T01").orElseThrow().id();
        for (String line :
                Files.readAllLines(COUNTY).subList(1, Files.readAllLines(COUNTY).size())) {
            String[] cells = line.split(",");
            if (directory.unit(cells[0]).isEmpty()) {
                units.add(new UnitEntry(cells[0], UnitKind.SCHOOL, cells[1], township, null, null, null, true))
                        .orThrow();
            }
        }
    }

    @Test
    void theLedgerOfTheWholeCounty() throws IOException {
        long run = previewed("ledger-2023-whole-county.xlsx");
        assertThat(ledgers.explained(run))
                .isEqualTo(Map.ofEntries(
                        entry("已销号的历史", 70),
                        entry("整改中", 42),
                        entry("ASKED ledgerSchoolNear", 6),
                        entry("REFUSED cellNoSuchDay", 1),
                        entry("REFUSED ledgerBeforeFound", 1),
                        entry("SKIPPED SIGNATURE", 1),
                        entry("SKIPPED TOTAL", 1)));
        assertThat(ledgers.lines(run, Verdict.REFUSED)).containsExactly("20 cellNoSuchDay", "76 ledgerBeforeFound");
    }

    @Test
    void theLedgerWithASheetForEachTownship() throws IOException {
        long run = previewed("ledger-2025-by-township.xlsx");
        assertThat(ledgers.explained(run))
                .isEqualTo(Map.ofEntries(entry("已销号的历史", 80), entry("待复查", 3), entry("整改中", 11), entry("由其他部门办理", 8)));
        ledgers.confirmed(run);
        assertThat(comparing.differences()).isEmpty();
        assertThat(ledgers.of(previewed("ledger-2025-by-township.xlsx"), Verdict.SAME))
                .isEqualTo(102);
    }

    @Test
    void looseNotes() throws IOException {
        long run = previewed("ledger-loose-notes.xlsx");
        assertThat(ledgers.explained(run))
                .isEqualTo(Map.ofEntries(
                        entry("整改中", 6),
                        entry("ASKED ledgerNoCategory", 4),
                        entry("ASKED ledgerSchoolNear", 1),
                        entry("ASKED ledgerSchoolUnknown", 1),
                        entry("REFUSED cellNotADay", 5),
                        entry("REFUSED ledgerNoClosingDay", 7),
                        entry("REFUSED required", 1)));
    }

    @Test
    void rowsAreJudgedWithoutAStatementEach() {
        int few = StatementCount.of(() -> ledgers.previewed(rows(300))).count();
        int many = StatementCount.of(() -> ledgers.previewed(rows(1200))).count();
        assertThat(many - few).isLessThan(100);
    }

    private static String rows(int many) {
        return IntStream.range(0, many)
                .mapToObj(row -> "柳河镇中心小学,2025-03-%02d,第%d处灭火器过期,消防安全,一般,2025-04-10,完成,2025-04-09,,%n"
                        .formatted(1 + row % 28, row))
                .collect(Collectors.joining());
    }

    private long previewed(String name) throws IOException {
        return ledgers.previewed(name, Files.readAllBytes(Path.of("src/test/resources/ledgers", name)));
    }
}
