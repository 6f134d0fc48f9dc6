package cn.zhenggai.takeover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhenggai.TestCounty;
import cn.zhenggai.dataimport.Verdict;
import cn.zhenggai.dataimport.run.RowState;
import cn.zhenggai.dataimport.run.StoredRow;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.reading.CaseFilter;
import cn.zhenggai.rectification.reading.CaseLine;
import cn.zhenggai.rectification.reading.CaseLists;
import cn.zhenggai.rectification.reading.CaseStory;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.sheet.Books;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import cn.zhenggai.task.ComparingWork;
import cn.zhenggai.task.Step;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TimeAtHand
abstract class OldLedgerTests {

    @Autowired
    TestCounty county;

    @Autowired
    Ledgers ledgers;

    @Autowired
    ReadingCase reading;

    @Autowired
    CaseLists lists;

    @Autowired
    ComparingWork comparing;

    @Autowired
    Office office;

    @BeforeEach
    void settle() {
        county.settle();
    }

    @AfterEach
    void workAndProcessAgree() {
        assertThat(comparing.differences()).isEmpty();
    }

    @Test
    @DisplayName(
            "Scenario 50: an old ledger with 台帐, [2023]99号, 2023.5.14 and merged cells is shown, confirmed, and comes in once")
    void scenario50_anOldLedgerComesInOnce() throws IOException {
        int before = ledgers.allCases();
        long run = ledgers.previewed("2023年台帐.xls", Books.xls(book -> {
            Books.filled(Books.sheet("台帐", rows())).make(book);
            book.getSheetAt(0).addMergedRegion(new CellRangeAddress(0, 0, 0, 6));
            book.getSheetAt(0).addMergedRegion(new CellRangeAddress(2, 4, 0, 0));
        }));
        assertThat(ledgers.allCases()).isEqualTo(before);
        assertThat(ledgers.rows(run, Verdict.NEW))
                .extracting(
                        row -> Ledgers.told(row, "school"),
                        row -> Ledgers.told(row, "found"),
                        row -> Ledgers.told(row, "number"))
                .containsExactly(
                        tuple("柳河镇中心小学", "2023-05-14", "青教安改〔2023〕99号"),
                        tuple("柳河镇中心小学", "2023-03-15", "青教安改〔2023〕99号"));
        assertThat(ledgers.rows(run, Verdict.REFUSED))
                .extracting(
                        StoredRow::line, row -> row.judgement().reasons().get(0).code())
                .containsExactly(tuple(5, "cellNotADay"), tuple(6, "cellNoSuchDay"));
        ledgers.confirmed(run);
        assertThat(ledgers.allCases()).isEqualTo(before + 2);
        CaseStory closed = story(ledgers.cases(run).get(0));
        assertThat(closed.facts().state()).isEqualTo(CaseState.CLOSED);
        assertThat(closed.facts().clock().onTimeApproved()).isTrue();
        assertThat(closed.takenOver().sheet()).isEqualTo("台帐");
        assertThat(closed.log()).extracting(entry -> entry.action()).containsExactly(CaseDeed.TAKE_OVER);
        long again = ledgers.previewed("2023年台账（重新保存）.csv", Books.utf8(Books.text(carried(), ',')));
        assertThat(ledgers.of(again, Verdict.SAME)).isEqualTo(2);
        assertThat(ledgers.deciding.confirm(ledgers.registrar(), again).accepted())
                .isFalse();
        assertThat(ledgers.allCases()).isEqualTo(before + 2);
    }

    private static List<List<Object>> rows() {
        return List.of(
                Books.row("青岚县2023年校园安全隐患整改台帐"),
                Books.row("学校名称", "检查时间", "隐患描述", "隐患类别", "整改时限", "销号时间", "备注(通知书文号)"),
                Books.row("柳河镇中心小学", "2023.5.14", "教室线路老化", "水电气、特种设备", "5月30日", 45072, "青教安改[2023]99号"),
                Books.row(null, 45000, "12路监控离线", "监控", "2023/4/1", null, "青教安改[2023]99号"),
                Books.row(null, "上周三", "锅炉未检验", "锅炉", "2023/4/1", null, null),
                Books.row("青山镇中心小学", "2023.2.30", "校门口有网吧", "网吧", "2023/4/1", null, null));
    }

    /** The same rows as somebody else would have typed them. */
    private static List<List<Object>> carried() {
        return List.of(
                Books.row("隐患描述", "学校", "检查日期", "类别", "期限", "办结时间"),
                Books.row("教室线路老化", "柳河镇中心小学", "二〇二三年五月十四日", "水电气与特种设备", "2023-05-30", "2023-05-26"),
                Books.row("12路监控离线", "QL0001", "2023年3月15日", "三防与门卫", "2023-04-01", null));
    }

    @Test
    void whatIsOpenGoesOnWhereItStoodAndWaitsForThoseWhoHaveToActNow() throws IOException {
        long run = ledgers.previewed("""
                柳河镇中心小学,2026-10-08,台账缺页,安全管理,一般,2026-10-20,整改中,,旧-1,,总务1
                柳河镇中心小学,2026-10-09,预案未更新,安全管理,一般,2026-12-20,待复查,,旧-2,
                柳河镇中心小学,2026-10-10,校门外加油站,校园周边,重大,2026-12-20,协调移送中,,旧-3,
                """);
        ledgers.confirmed(run);
        List<CaseNumber> cases = ledgers.cases(run);
        assertThat(cases.stream().map(number -> story(number).facts().state()))
                .containsExactly(CaseState.RECTIFYING, CaseState.SUBMITTED, CaseState.COORDINATING);
        assertThat(cases.stream().map(number -> story(number).waiting().get(0).step()))
                .containsExactly(Step.RECTIFY, Step.VERIFY, Step.DECIDE_ACTING);
        assertThat(office.walk(cases.get(0)).reported().reportSigned().passed().state())
                .isEqualTo(CaseState.CLOSED);
        assertThat(office.walk(cases.get(1)).rejected().state()).isEqualTo(CaseState.RECTIFYING);
    }

    @Test
    void theImporterChoosesFromWhichStepItGoesOn() throws IOException {
        String rows = """
                青山镇中心小学,2026-10-08,消防通道堵塞,消防安全,一般,2026-12-20,未完成,,改-1,
                青山镇中心小学,2026-10-08,楼梯护栏松动,校舍与设施,重大,开学前,部分,,改-2,
                """;
        long run = ledgers.previewed(rows);
        ledgers.answered(run, Map.of("work", "ASSIGNMENT", "noDeadline", "10"));
        ledgers.confirmed(run);
        assertThat(ledgers.cases(run).stream()
                        .map(number -> story(number).facts().state()))
                .containsExactly(CaseState.RECEIVED, CaseState.PLANNING);
        ledgers.takenBack(run);
        long receipt = ledgers.previewed(rows);
        ledgers.answered(receipt, Map.of("work", "RECEIPT"));
        ledgers.confirmed(receipt);
        CaseStory story = story(ledgers.cases(receipt).get(0));
        assertThat(story.waiting().get(0).step()).isEqualTo(Step.RECEIVE_NOTICE);
        assertThat(story.facts().deadline()).isEqualTo(LocalDate.of(2026, 12, 20));
        ledgers.takenBack(receipt);
        long left = ledgers.previewed(rows);
        ledgers.answered(left, Map.of("work", "LEFT_OUT"));
        assertThat(ledgers.reasons(left, Verdict.SKIPPED)).isEqualTo(Map.of("LEFT_OUT", 2));
    }

    @Test
    void aNearSpellingIsAskedOnceAndAFormerNameIsKnown() throws IOException {
        String rows = """
                柳河镇中兴小学,2025-03-01,食堂未留样,食品与饮水,一般,2025-03-10,完成,2025-03-09,问-1,
                柳河镇中兴小学,2025-03-02,灭火器过期,消防安全,较大,2025-03-10,完成,2025-03-09,问-2,
                天上学校,2025-03-02,灭火器过期,消防安全,一般,2025-03-10,完成,2025-03-09,问-3,
                """;
        long run = ledgers.previewed(rows);
        assertThat(ledgers.of(run, Verdict.ASKED)).isEqualTo(3);
        assertThat(ledgers.imports.asked(ledgers.run(run)))
                .extracting(asked -> asked.question().key() + " " + asked.rows()
                        + asked.question().options().stream()
                                .map(option -> " " + option.value())
                                .toList())
                .containsExactly("school:柳河镇中兴小学 2[ QL0001]", "school:天上学校 1[]");
        ledgers.answered(run, Map.of("school:柳河镇中兴小学", "QL0001", "school:天上学校", "-"));
        assertThat(ledgers.reasons(run, Verdict.ASKED)).isEqualTo(Map.of("ledgerSeverityUnknown", 1));
        ledgers.answered(run, Map.of("severity:较大", "MAJOR"));
        ledgers.confirmed(run);
        assertThat(ledgers.cases(run)).hasSize(2);
        assertThat(ledgers.reasons(run, Verdict.SKIPPED)).isEqualTo(Map.of("LEFT_OUT", 1));
    }

    @Test
    void oldNumbersAreFoundAndTheListSaysWhereTheyComeFrom() throws IOException {
        long run =
                ledgers.previewed("柳河镇中心小学,2024-03-01,食堂未留样,食品与饮水,一般,2024-03-10,完成,2024-03-09,青教安改[2024]0031号-07,\n");
        ledgers.confirmed(run);
        for (String typed : List.of("青教安改〔2024〕31号-07", "2024年31号", "教安改2024")) {
            List<CaseLine> found = lists.page(
                            ledgers.registrar(),
                            CaseFilter.of(CaseFilter.View.ALL).text(typed),
                            null,
                            20)
                    .rows();
            assertThat(found).extracting(CaseLine::printedNumber).containsExactly("青教安改〔2024〕31号-07");
            assertThat(found.get(0).ledger()).startsWith("旧台账.csv · ").endsWith(" · 2");
        }
    }

    @Test
    void itIsTakenBackWhileNothingWasDoneAndMayComeAgain() throws IOException {
        String rows = """
                柳河镇中心小学,2025-03-01,一号,安全管理,一般,2025-03-10,完成,2025-03-09,撤-1,
                柳河镇中心小学,2025-03-02,二号,安全管理,一般,2025-03-10,整改中,,撤-2,
                柳河镇中心小学,2025-03-03,三号,安全管理,一般,2025-03-10,整改中,,撤-3,,总务1
                """;
        long run = ledgers.previewed(rows);
        ledgers.confirmed(run);
        List<CaseNumber> cases = ledgers.cases(run);
        office.walk(cases.get(2)).reported();
        ledgers.takenBack(run);
        assertThat(ledgers.rows(run, RowState.TAKEN_BACK)).hasSize(2);
        assertThat(ledgers.rows(run, RowState.STAYS)
                        .get(0)
                        .judgement()
                        .reasons()
                        .get(0)
                        .code())
                .isEqualTo("importUsedSince");
        assertThat(cases.stream().map(number -> story(number).facts().state()))
                .containsExactly(CaseState.WITHDRAWN, CaseState.WITHDRAWN, CaseState.SCHOOL_REVIEW);
        long again = ledgers.previewed(rows);
        assertThat(ledgers.of(again, Verdict.NEW)).isEqualTo(2);
        assertThat(ledgers.of(again, Verdict.SAME)).isEqualTo(1);
    }

    private CaseStory story(CaseNumber number) {
        return reading.story(number, county.actor("director"));
    }
}

@ProcessTest
class H2OldLedgerTests extends OldLedgerTests {}

@OnMariaDb
class MariaDbOldLedgerTests extends OldLedgerTests {}
