package cn.zhenggai.organisation.roll;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.dataimport.Verdict;
import cn.zhenggai.dataimport.run.CarryingOn;
import cn.zhenggai.dataimport.run.DecidingRun;
import cn.zhenggai.dataimport.run.ImportRun;
import cn.zhenggai.dataimport.run.ReadingImports;
import cn.zhenggai.dataimport.run.RowState;
import cn.zhenggai.dataimport.run.RunState;
import cn.zhenggai.dataimport.run.TakingIn;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.school.Facility;
import cn.zhenggai.sheet.Books;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

abstract class ImportingSchoolsTests {

    private static final Path COUNTY = Path.of("src/demo/resources/demo/county.csv");

    @Autowired
    TestCounty county;

    @Autowired
    TakingIn taking;

    @Autowired
    CarryingOn carrying;

    @Autowired
    DecidingRun deciding;

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
    void aWholeCountyComesInAndASecondTimeChangesNothing() throws IOException {
        List<List<Object>> rows = county();
        confirmed(previewed("offices", townships(rows)));
        long run = previewed("schools", Files.readAllBytes(COUNTY));
        assertThat(imports.counts(run(run)).of(Verdict.NEW)).isEqualTo(rows.size() - 3);
        assertThat(imports.counts(run(run)).of(Verdict.REFUSED)).isZero();
        confirmed(run);
        assertThat(imports.counts(run(run)).in(RowState.FAILED)).isZero();
        UnitCard school = directory.unit("QL0004").orElseThrow();
        assertThat(directory.unit(school.parentId()).orElseThrow().name())
                .isEqualTo(rows.get(4).get(4));
        assertThat(school.pupils())
                .isEqualTo(Integer.valueOf((String) rows.get(4).get(5)));
        long again = previewed("schools", otherwise(rows));
        assertThat(imports.counts(run(again)).of(Verdict.SAME))
                .isEqualTo(imports.counts(run(run)).of(Verdict.NEW));
        assertThat(deciding.confirm(admin, again).accepted()).isFalse();
    }

    @Test
    void onlyWhatARowSaysIsChangedAndItIsShownFromWhatToWhat() throws IOException {
        confirmed(previewed("学校代码,学校名称,类型,乡镇,学生数,设施\nN1,新学校,小学,柳河镇,120,食堂、校车\n"));
        long run = previewed("名称,在校生\n新学校,130\n");
        assertThat(imports.rows(run(run), Verdict.CHANGED, 0).get(0).judgement().differences())
                .extracting(difference -> difference.field() + " " + difference.from() + " " + difference.to())
                .containsExactly("pupils 120 130");
        confirmed(run);
        UnitCard school = directory.unit("N1").orElseThrow();
        assertThat(school.pupils()).isEqualTo(130);
        assertThat(school.schoolKind()).isEqualTo("小学");
        assertThat(school.facilities()).isEqualTo(Set.of(Facility.CANTEEN, Facility.BUS));
    }

    @Test
    void whatCannotBeTakenSaysWhy() throws IOException {
        long run = previewed("""
                学校代码,学校名称,乡镇,设施,学生数
                X1,甲校,没有镇,,1
                X2,柳河镇中心小学,柳河镇,,1
                T01,乙校,柳河镇,,1
                X4,丙校,柳河镇,火箭,1
                QL0001,柳河镇中心小学,AQ,,1
                ,丁校,柳河镇,,1
                X7,戊校,柳河镇,,-5
                """);
        assertThat(imports.rows(run(run), Verdict.REFUSED, 0))
                .extracting(row -> row.judgement().reasons().get(0).code())
                .containsExactly(
                        "unitUnknown",
                        "unitOtherCode",
                        "unitOtherKind",
                        "facilityUnknown",
                        "noTownship",
                        "required",
                        "negative");
    }

    @Test
    void takenBackItReadsAsBeforeUnlessSomebodyHasGoneOn() throws IOException {
        confirmed(previewed("学校代码,学校名称,乡镇,学生数\nB1,留校,柳河镇,10\nB2,走校,柳河镇,20\n"));
        long run = previewed("学校代码,学校名称,学生数\nB1,留校,11\nB2,走校,21\nB3,新校,31\n");
        confirmed(run);
        confirmed(previewed("学校代码,学校名称,学生数\nB1,留校,12\n"));
        deciding.takeBack(admin, run).orThrow();
        carrying.look();
        assertThat(directory.unit("B1").orElseThrow().pupils()).isEqualTo(12);
        assertThat(directory.unit("B2").orElseThrow().pupils()).isEqualTo(20);
        assertThat(directory.unit("B3").orElseThrow().active()).isFalse();
        assertThat(imports.counts(run(run)).in(RowState.STAYS)).isEqualTo(1);
        confirmed(previewed("学校代码,学校名称,学生数\nB3,新校,31\n"));
        assertThat(directory.unit("B3").orElseThrow().active()).isTrue();
    }

    private List<List<Object>> county() throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(COUNTY, StandardCharsets.UTF_8)) {
            rows.add(new ArrayList<>(List.of((Object[]) line.split(",", -1))));
        }
        return rows;
    }

    /** Other headings, another order, and a title above. */
    private static byte[] otherwise(List<List<Object>> rows) {
        List<List<Object>> turned = new ArrayList<>();
        turned.add(Books.row("青岚县学校一览表"));
        turned.add(Books.row("序号", "所在乡镇", "学校全称", "在校学生数", "办别", "学校编码", "学段"));
        for (List<Object> row : rows.subList(3, rows.size())) {
            turned.add(
                    Books.row(turned.size(), row.get(4), row.get(1), row.get(5), row.get(3), row.get(0), row.get(2)));
        }
        return Books.fast(Books.sheet("学校", turned));
    }

    private static byte[] townships(List<List<Object>> rows) {
        Set<Object> names = new LinkedHashSet<>();
        rows.subList(1, rows.size()).forEach(row -> names.add(row.get(4)));
        names.removeAll(Set.of("柳河镇", "青山镇"));
        List<List<Object>> table = new ArrayList<>();
        table.add(Books.row("代码", "名称", "类型"));
        names.forEach(name -> table.add(Books.row("TX" + table.size(), name, "乡镇")));
        return Books.fast(Books.sheet("乡镇", table));
    }

    private long previewed(String cells) throws IOException {
        return read(taking.pasted(admin, "schools", "学校", cells).orThrow());
    }

    private long previewed(String kind, byte[] file) throws IOException {
        return read(taking.file(admin, kind, "县.xlsx", new ByteArrayInputStream(file))
                .orThrow());
    }

    private long read(long run) {
        carrying.look();
        assertThat(run(run).state()).isEqualTo(RunState.PREVIEW);
        return run;
    }

    private void confirmed(long run) {
        deciding.confirm(admin, run).orThrow();
        carrying.look();
        assertThat(run(run).state()).isEqualTo(RunState.DONE);
    }

    private ImportRun run(long id) {
        return imports.require(admin, id);
    }
}

@ProcessTest
class H2ImportingSchoolsTests extends ImportingSchoolsTests {}

@OnMariaDb
class MariaDbImportingSchoolsTests extends ImportingSchoolsTests {}
