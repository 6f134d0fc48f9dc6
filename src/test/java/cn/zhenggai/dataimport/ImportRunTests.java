package cn.zhenggai.dataimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhenggai.TestCounty;
import cn.zhenggai.dataimport.run.CarryingOn;
import cn.zhenggai.dataimport.run.DecidingRun;
import cn.zhenggai.dataimport.run.ImportRun;
import cn.zhenggai.dataimport.run.ReadingImports;
import cn.zhenggai.dataimport.run.RowState;
import cn.zhenggai.dataimport.run.RunState;
import cn.zhenggai.dataimport.run.StoredRow;
import cn.zhenggai.dataimport.run.TakingIn;
import cn.zhenggai.organisation.ManagingPeople;
import cn.zhenggai.organisation.PersonEntry;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Role;
import cn.zhenggai.sheet.heading.Mapping;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.TransientDataAccessResourceException;

abstract class ImportRunTests {

    private static final String WORDS = "词语\n甲\n乙\n丙\n丁\n";

    @Autowired
    TestCounty county;

    @Autowired
    ManagingPeople people;

    @Autowired
    TakingIn taking;

    @Autowired
    CarryingOn carrying;

    @Autowired
    DecidingRun deciding;

    @Autowired
    ReadingImports imports;

    @Autowired
    StumblingKind kind;

    private Actor keeper;

    @BeforeEach
    void settle() {
        county.settle();
        people.add(new PersonEntry(
                StumblingKind.KEEPER,
                "记词",
                null,
                null,
                null,
                county.actor("admin").unitId(),
                "zh",
                Set.of(Role.DISCIPLINE),
                true));
        keeper = county.actor(StumblingKind.KEEPER);
        kind.kept.clear();
        kind.killedAt = Optional.empty();
        kind.stumblesAt = Optional.empty();
    }

    @Test
    void nothingIsDoneBeforeItIsConfirmed() throws IOException {
        long run = previewed(WORDS);
        assertThat(imports.counts(run(run)).of(Verdict.NEW)).isEqualTo(4);
        carrying.look();
        assertThat(kind.kept).isEmpty();
        assertThat(run(run).state()).isEqualTo(RunState.PREVIEW);
    }

    @Test
    void aKillInTheMiddleMakesNothingDouble() throws IOException {
        long run = previewed(WORDS);
        deciding.confirm(keeper, run).orThrow();
        kind.killedAt = Optional.of("丙");
        assertThatThrownBy(carrying::look).isInstanceOf(TransientDataAccessResourceException.class);
        assertThat(kind.kept).containsExactly("甲", "乙");
        assertThat(imports.counts(run(run)).ended()).isEqualTo(2);
        kind.killedAt = Optional.empty();
        carrying.look();
        carrying.look();
        assertThat(kind.kept).containsExactly("甲", "乙", "丙", "丁");
        assertThat(run(run).state()).isEqualTo(RunState.DONE);
    }

    @Test
    void aRowThatStumblesStopsNoOther() throws IOException {
        long run = previewed(WORDS);
        deciding.confirm(keeper, run).orThrow();
        kind.stumblesAt = Optional.of("乙");
        carrying.look();
        assertThat(kind.kept).containsExactly("甲", "丙", "丁");
        assertThat(imports.rows(run(run), RowState.FAILED, 0))
                .extracting(row -> row.judgement().reasons().get(0).code())
                .containsExactly("importRowBroke");
    }

    @Test
    void theSameFileAgainHasNothingToConfirm() throws IOException {
        deciding.confirm(keeper, previewed(WORDS)).orThrow();
        carrying.look();
        long again = previewed(WORDS);
        assertThat(imports.counts(run(again)).of(Verdict.SAME)).isEqualTo(4);
        assertThat(deciding.confirm(keeper, again).refusal().reasons().get(0).code())
                .isEqualTo("importNothing");
    }

    @Test
    void whatChangedSinceThePreviewIsNotDoneASecondTime() throws IOException {
        long run = previewed(WORDS);
        kind.kept.add("甲");
        deciding.confirm(keeper, run).orThrow();
        carrying.look();
        assertThat(kind.kept).containsExactly("甲", "乙", "丙", "丁");
    }

    @Test
    void theSecondRowOfTheSameIsRefused() throws IOException {
        long run = previewed("词语\n甲\n甲\n");
        List<StoredRow> refused = imports.rows(run(run), Verdict.REFUSED, 0);
        assertThat(refused).extracting(StoredRow::line).containsExactly(3);
        assertThat(refused.get(0).judgement().reasons().get(0).code()).isEqualTo("importRowTwice");
    }

    @Test
    void rowsThatContradictOneAnotherAreBothRefused() throws IOException {
        kind.kept.add("丁");
        long run = previewed("词语\n甲\n乙\n甲！\n丁\n丁\n甲\n");
        assertThat(imports.counts(run(run)).of(Verdict.NEW)).isEqualTo(1);
        assertThat(imports.rows(run(run), Verdict.REFUSED, 0))
                .extracting(
                        StoredRow::line, row -> row.judgement().reasons().get(0).code())
                .containsExactly(
                        tuple(2, "importRowsDiffer"),
                        tuple(4, "importRowsDiffer"),
                        tuple(6, "importRowTwice"),
                        tuple(7, "importRowTwice"));
        deciding.confirm(keeper, run).orThrow();
        carrying.look();
        assertThat(kind.kept).containsExactly("丁", "乙");
    }

    @Test
    void aMappingThatSomebodySaidHoldsForTheNextFile() throws IOException {
        String strange = "什么,别的\n甲,一\n乙,二\n";
        long run = taken(strange);
        carrying.look();
        assertThat(run(run).state()).isEqualTo(RunState.MAPPING);
        assertThat(imports.looked(run(run)).orElseThrow().tables().get(0).missing())
                .containsExactly("word");
        deciding.map(keeper, run, new Mapping(Map.of("什么", "word"))).orThrow();
        carrying.look();
        assertThat(imports.counts(run(run)).of(Verdict.NEW)).isEqualTo(2);
        assertThat(imports.counts(run(previewed(strange))).of(Verdict.NEW)).isEqualTo(2);
    }

    @Test
    void whatWasUsedSinceStaysWhenAllIsTakenBack() throws IOException {
        long run = previewed("词语\n甲\nused\n");
        deciding.confirm(keeper, run).orThrow();
        carrying.look();
        deciding.takeBack(keeper, run).orThrow();
        carrying.look();
        assertThat(run(run).state()).isEqualTo(RunState.TAKEN_BACK);
        assertThat(imports.counts(run(run)).in(RowState.TAKEN_BACK)).isEqualTo(1);
        assertThat(imports.rows(run(run), RowState.STAYS, 0)).hasSize(1);
    }

    @Test
    void othersDoNotLearnOfIt() throws IOException {
        long run = previewed(WORDS);
        Actor admin = county.actor("admin");
        assertThat(imports.latest(admin)).noneMatch(each -> each.id() == run);
        assertThatThrownBy(() -> imports.require(admin, run)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> deciding.confirm(admin, run)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsNoTableIsRefusedAndNotKept() throws IOException {
        int before = imports.latest(keeper).size();
        assertThat(taking.pasted(keeper, "stumbling", "x", " ").accepted()).isFalse();
        assertThat(imports.latest(keeper)).hasSize(before);
    }

    private long previewed(String cells) throws IOException {
        long run = taken(cells);
        carrying.look();
        assertThat(run(run).state()).isEqualTo(RunState.PREVIEW);
        return run;
    }

    private long taken(String cells) throws IOException {
        return taking.pasted(keeper, "stumbling", "词语", cells).orThrow();
    }

    private ImportRun run(long id) {
        return imports.require(keeper, id);
    }
}

@ProcessTest
class H2ImportRunTests extends ImportRunTests {}

@OnMariaDb
class MariaDbImportRunTests extends ImportRunTests {}
