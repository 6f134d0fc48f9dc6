package cn.zhenggai.organisation.roll;

import static cn.zhenggai.support.CountyWorkbook.DUTIES;
import static cn.zhenggai.support.CountyWorkbook.OFFICES;
import static cn.zhenggai.support.CountyWorkbook.PEOPLE;
import static cn.zhenggai.support.CountyWorkbook.SCHOOLS;
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
import cn.zhenggai.dataimport.run.StoredRow;
import cn.zhenggai.dataimport.run.TakingIn;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.Responsibility;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.school.FindingSchools;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.text.Typed;
import cn.zhenggai.support.CountyWorkbook;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

abstract class ImportingCountyTests {

    /** Those of the county that every test begins with, whom the workbook does not name. */
    private static final CountyWorkbook SMALL = CountyWorkbook.of(20, 80);

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

    @Autowired
    FindingSchools finding;

    private Actor admin;

    @BeforeEach
    void settle() {
        county.settle();
        admin = county.actor("admin");
    }

    @Test
    void whoIsNotInTheWorkbookStaysUntilSomebodySaysOtherwiseAndHisWorkGoesOnFirst() throws IOException {
        settled();
        String gone = CountyWorkbook.inspector(0);
        long inspector = county.actor(gone).personId();
        int schools = directory.schoolsOf(inspector).size();
        long run = previewed(SMALL.without(PEOPLE, gone));
        StoredRow row = rows(run, "leavers").stream()
                .filter(each -> gone.equals(each.judgement().key()))
                .findFirst()
                .orElseThrow();
        assertThat(row.judgement().reasons()).extracting(Refusal.Reason::code).containsExactly("importHanging");
        assertThat(answering.questions(admin, row, Locale.CHINESE))
                .extracting(question -> question.field())
                .containsExactly("leave", "to.SCHOOLS_INSPECTOR", "handOverNote");
        Outcome<Long> without = answering.answer(admin, run, row.id(), Map.of("leave", "GO"));
        assertThat(without.refusal().reasons().get(0).code()).isEqualTo("handOverFirst");
        long successor = county.actor(CountyWorkbook.inspector(1)).personId();
        answering
                .answer(
                        admin,
                        run,
                        row.id(),
                        Map.of("leave", "GO", "to.SCHOOLS_INSPECTOR", Long.toString(successor), "handOverNote", "调离"))
                .orThrow();
        int others = directory.schoolsOf(successor).size();
        confirmed(run);
        assertThat(directory.actor(gone)).isEmpty();
        assertThat(directory.schoolsOf(successor)).hasSize(others + schools);
        assertThat(directory.actor("inspector2")).as("of whom nothing was said").isPresent();
        takenBack(run);
        assertThat(directory.actor(gone)).isPresent();
    }

    @Test
    void whoMovesAwayFromWorkIsMovedWhenItIsSaidWhoTakesIt() throws IOException {
        settled();
        String mover = CountyWorkbook.inspector(2);
        CountyWorkbook moved = SMALL.changed(PEOPLE, mover, "单位", CountyWorkbook.school(0))
                .changed(PEOPLE, mover, "岗位权限", "整改责任人")
                .without(DUTIES);
        long run = previewed(moved);
        StoredRow row = imports.rows(run(run), "people", Verdict.REFUSED, 0).get(0);
        assertThat(row.judgement().reasons()).extracting(Refusal.Reason::code).containsExactly("handOverFirst");
        assertThat(answering.open(run(run), row)).isTrue();
        long successor = county.actor(CountyWorkbook.inspector(3)).personId();
        answering
                .answer(
                        admin,
                        run,
                        row.id(),
                        Map.of("to.SCHOOLS_INSPECTOR", Long.toString(successor), "handOverNote", "到校任职"))
                .orThrow();
        assertThat(differences(run)).contains("people unit 安监股 " + CountyWorkbook.school(0));
        int before = directory.schoolsOf(successor).size();
        confirmed(run);
        assertThat(county.actor(mover).unitName()).isEqualTo(CountyWorkbook.school(0));
        assertThat(directory.schoolsOf(successor).size()).isGreaterThan(before);
    }

    @Test
    void aSchoolThatIsNotInTheWorkbookIsClosedWhenSomebodySaysSo() throws IOException {
        CountyWorkbook book = SMALL.with(SCHOOLS, "XX9001", "", "将撤小学", "小学", CountyWorkbook.township(1), "公办", 9, "无");
        confirmed(previewed(book));
        long run = previewed(SMALL);
        assertThat(rows(run, "closings"))
                .extracting(row -> row.judgement().key())
                .contains("XX9001");
        answering.answerAll(admin, run, "closings", Map.of("leave", "GO")).orThrow();
        assertThat(imports.counts(run(run)).ofKind("closings").of(Verdict.CHANGED))
                .isGreaterThan(0);
        confirmed(run);
        assertThat(directory.unit("XX9001").orElseThrow().active()).isFalse();
        takenBack(run);
        assertThat(directory.unit("XX9001").orElseThrow().active()).isTrue();
    }

    @Test
    void whatMovedIsShownFromWhereToWhereAndGoesBackWhenItIsTakenBack() throws IOException {
        settled();
        String code = CountyWorkbook.schoolCode(3);
        CountyWorkbook moved = SMALL.changed(SCHOOLS, code, "所属乡镇", "新设镇")
                .with(OFFICES, "XZ99", "新设镇", "乡镇")
                .changed(PEOPLE, "taizhang", "单位", "XZ99")
                .changed(DUTIES, CountyWorkbook.school(3), "责任督学", "duxue1、duxue2")
                .changed(SECTIONS, "食品股", "负责类别", "B");
        long run = previewed(moved);
        assertThat(differences(run))
                .contains(
                        "schools township " + CountyWorkbook.township(3) + " 新设镇",
                        "sections categories B食品与饮水、I卫生防疫与学生健康 B食品与饮水");
        assertThat(differences(run)).anyMatch(difference -> difference.startsWith("duties inspectors "));
        assertThat(differences(run)).contains("people unit 安监股 新设镇");
        confirmed(run);
        assertThat(imports.counts(run(run)).in(RowState.FAILED)).isZero();
        UnitCard school = directory.unit(code).orElseThrow();
        assertThat(school.townshipId())
                .isEqualTo(directory.unit("XZ99").orElseThrow().id());
        assertThat(county.actor("taizhang").unitName()).isEqualTo("新设镇");
        takenBack(run);
        assertThat(imports.counts(run(run)).in(RowState.STAYS)).isZero();
        assertThat(directory
                        .unit(directory.unit(code).orElseThrow().townshipId())
                        .orElseThrow()
                        .name())
                .isEqualTo(CountyWorkbook.township(3));
        assertThat(directory.responsibleFor(school.id(), Responsibility.INSPECTOR))
                .hasSize(1);
        assertThat(directory.sectionFor(admin.bureauId(), "I")).isPresent();
        assertThat(directory.unit("XZ99").orElseThrow().active()).isFalse();
    }

    @Test
    void whateverTheSheetsAreCalledAndInWhateverOrderTheyAndTheirColumnsStandItIsTheSameCounty() throws IOException {
        settled();
        RowCounts counts = imports.counts(run(previewed(SMALL.turned())));
        assertThat(counts.todo()).isZero();
        assertThat(counts.of(Verdict.REFUSED)).isZero();
        assertThat(counts.of(Verdict.SAME))
                .isEqualTo(Stream.of(OFFICES, SCHOOLS, PEOPLE, SECTIONS, DUTIES)
                        .mapToInt(SMALL::rows)
                        .sum());
    }

    @Test
    void aFewRowsAreAnAdditionAndNobodyIsGoneBecauseOfThem() throws IOException {
        settled();
        long run = previewed(CountyWorkbook.of(1, 0).without(SECTIONS).without(DUTIES));
        assertThat(imports.counts(run(run)).absent()).isZero();
        assertThat(imports.looked(run(run)).orElseThrow().notes())
                .extracting(note -> note.code())
                .contains("only.schools");
    }

    @Test
    void tenDigitsFindTheirSchoolAndBelongToNoOther() throws IOException {
        settled();
        String digits = "3300000005";
        assertThat(finding.matching(Typed.of(digits), admin, 5))
                .extracting(FindingSchools.Hit::code)
                .containsExactly(CountyWorkbook.schoolCode(4));
        long run = previewed(SMALL.changed(SCHOOLS, digits, "学校代码", "")
                .changed(SCHOOLS, digits, "学校名称", "改名小学")
                .changed(SCHOOLS, "3300000006", "学校标识码", "330000000")
                .changed(SCHOOLS, "3300000007", "学校标识码", "3300000008"));
        assertThat(differences(run)).contains("schools name " + CountyWorkbook.school(4) + " 改名小学");
        assertThat(imports.rows(run(run), "schools", Verdict.REFUSED, 0))
                .extracting(row -> row.judgement().reasons().get(0).code())
                .containsExactlyInAnyOrder("tenDigits", "nationalCodeOfOther");
    }

    /** As the workbook says, whatever the tests before made of it. */
    private void settled() throws IOException {
        long run = previewed(SMALL);
        if (imports.counts(run(run)).todo() > 0) {
            confirmed(run);
        }
    }

    private List<String> differences(long run) {
        return imports.rows(run(run), Verdict.CHANGED, 0).stream()
                .flatMap(row -> row.judgement().differences().stream()
                        .map(each -> row.kind() + " " + each.field() + " " + each.from() + " " + each.to()))
                .toList();
    }

    private List<StoredRow> rows(long run, String kind) {
        return imports.rows(run(run), kind, Verdict.ABSENT, 0);
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

@ProcessTest
class H2ImportingCountyTests extends ImportingCountyTests {}

@OnMariaDb
class MariaDbImportingCountyTests extends ImportingCountyTests {}
