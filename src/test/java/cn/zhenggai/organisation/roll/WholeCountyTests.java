package cn.zhenggai.organisation.roll;

import static cn.zhenggai.support.CountyWorkbook.OFFICES;
import static cn.zhenggai.support.CountyWorkbook.SECTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.dataimport.Verdict;
import cn.zhenggai.dataimport.run.AnsweringRows;
import cn.zhenggai.dataimport.run.CarryingOn;
import cn.zhenggai.dataimport.run.DecidingRun;
import cn.zhenggai.dataimport.run.ImportRun;
import cn.zhenggai.dataimport.run.ReadingImports;
import cn.zhenggai.dataimport.run.RowCounts;
import cn.zhenggai.dataimport.run.RowState;
import cn.zhenggai.dataimport.run.RunState;
import cn.zhenggai.dataimport.run.TakingIn;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.Responsibility;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.support.CountyWorkbook;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.StatementCount;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class WholeCountyTests {

    @Autowired
    TestCounty county;

    @Autowired
    TakingIn taking;

    @Autowired
    CarryingOn carrying;

    @Autowired
    DecidingRun deciding;

    @Autowired
    AnsweringRows answering;

    @Autowired
    ReadingImports imports;

    @Autowired
    Directory directory;

    private Actor admin;

    @BeforeEach
    void settle() {
        county.settle();
        admin = county.actor("admin");
    }

    @Test
    void aWholeCountyComesInAtOnceAndASecondTimeChangesNothing() throws IOException {
        CountyWorkbook whole = CountyWorkbook.of(353, 1000);
        long run = taking.file(admin, "county", "县.xlsx", new ByteArrayInputStream(whole.xlsx()))
                .orThrow();
        assertThat(StatementCount.of(carrying::look).count())
                .as("judging 1,400 rows")
                .isLessThan(1000);
        for (String part : List.of("offices", "schools", "people", "sections", "duties")) {
            RowCounts counts = imports.counts(run(run)).ofKind(part);
            assertThat(counts.of(Verdict.REFUSED)).as(part).isZero();
        }
        RowCounts counts = imports.counts(run(run));
        assertThat(counts.of(Verdict.NEW)).isEqualTo(whole.rows(OFFICES) + 353 + 1000);
        assertThat(counts.of(Verdict.CHANGED)).isEqualTo(whole.rows(SECTIONS) + 353);
        confirmed(run);
        assertThat(imports.counts(run(run)).in(RowState.FAILED)).isZero();
        UnitCard school = directory.unit(CountyWorkbook.schoolCode(352)).orElseThrow();
        assertThat(directory.unit(school.townshipId()).orElseThrow().name())
                .isEqualTo(CountyWorkbook.township(352 % 14));
        assertThat(directory.responsibleFor(school.id(), Responsibility.INSPECTOR))
                .extracting(PersonCard::login)
                .containsExactly(CountyWorkbook.inspector(352 % 12));
        assertThat(directory.sectionFor(admin.bureauId(), "N").map(UnitCard::name))
                .hasValue("基建股");
        RowCounts again = imports.counts(run(previewed(whole)));
        assertThat(again.of(Verdict.SAME)).isEqualTo(whole.rows(OFFICES) + 353 + 1000 + whole.rows(SECTIONS) + 353);
        assertThat(again.todo()).isZero();
    }

    private long previewed(CountyWorkbook book) throws IOException {
        long run = taking.file(admin, "county", "县.xlsx", new ByteArrayInputStream(book.xlsx()))
                .orThrow();
        carrying.look();
        assertThat(run(run).state()).isEqualTo(RunState.PREVIEW);
        return run;
    }

    private void confirmed(long run) {
        deciding.confirm(admin, run).orThrow();
        atWork(run);
        assertThat(run(run).state()).isEqualTo(RunState.DONE);
    }

    private void takenBack(long run) {
        deciding.takeBack(admin, run).orThrow();
        atWork(run);
        assertThat(run(run).state()).isEqualTo(RunState.TAKEN_BACK);
    }

    private void atWork(long run) {
        while (run(run).state().atWork()) {
            carrying.look();
        }
    }

    private ImportRun run(long id) {
        return imports.require(admin, id);
    }
}
