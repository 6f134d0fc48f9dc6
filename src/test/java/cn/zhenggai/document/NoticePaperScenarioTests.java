package cn.zhenggai.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.notice.LineTerm;
import cn.zhenggai.notice.Occasion;
import cn.zhenggai.notice.draft.DraftingNotice;
import cn.zhenggai.notice.signing.SigningNotice;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.FindingForm;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.order.OrderTerm;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The notice of domain.md 6.3, from the visit of 2026-09-04 to the sheet of paper. Its number wants a register of its own. */
@ExtendWith(LibreOffice.class)
abstract class NoticePaperScenarioTests extends PaperOffice {

    @Autowired
    Office office;

    @Autowired
    TestCounty county;

    @Autowired
    DraftingNotice drafting;

    @Autowired
    SigningNotice signing;

    @Autowired
    PrintingNotice printing;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("Scenario 39: the printed notice is that of 6.3 word by word, 〔2026〕 without 第, the seal place empty")
    void thePrintedNoticeIsThatOfTheExample() throws IOException {
        clock.at("2026-09-04T15:00:00");
        long school = county.settle().school(TestCounty.SCHOOL);
        List<CaseWalk> lines = List.of(
                office.open(found("教学楼一层东侧", "东侧安全出口上课期间上锁", "消防法第二十八条", "当场打开")
                        .photosAfter(1)
                        .fixedOnTheSpot("校长01")),
                office.open(found("实验楼二层走廊", "3具灭火器压力不足、过期未检", "消防法第十六条", "更换、建卡")),
                office.open(found("宿舍楼二层", "应急照明灯2处不亮、疏散指示标志缺失", "消防法第十六条", "维修、补齐")),
                office.open(found("食堂库房", "校外供货商索证不全,进货台账漏登9月1日批次", "学校食品安全与营养健康管理规定", "补齐、退换、自查")));
        long notice = drafting.draft(
                        office.actor("inspector1"),
                        occasion(school),
                        lines.stream().map(CaseWalk::number).toList())
                .get(0);
        clock.at("2026-09-07T10:00:00");
        fourteenWereSignedBefore();
        signing.sign(
                        notice,
                        office.actor("sectionhead"),
                        List.of(
                                until(lines.get(1), "2026-09-10"),
                                until(lines.get(2), "2026-09-16"),
                                until(lines.get(3), "2026-09-10")))
                .orThrow();

        PrintedPaper paper = printing.notice(notice, office.actor("inspector1")).orThrow();

        assertThat(paper.name()).isEqualTo("校园安全隐患整改通知书 青教安改〔2026〕15号 柳河镇中心小学");
        try (PDDocument pdf = LibreOffice.pdf(paper, "notice-" + getClass().getSimpleName())) {
            assertThat(PdfText.all(pdf, PdfText.TYPE_AREA)
                            .replace(HEAD + "02", "02")
                            .replace(HEAD + "03", "03")
                            .replace(HEAD + "04", "04"))
                    .isEqualTo(PdfText.bare(expected()));
            assertThat(PdfText.pages(pdf, PdfText.HEAD)).allMatch(String::isEmpty);
            assertThat(PdfText.pages(pdf, PdfText.FOOT))
                    .isEqualTo(IntStream.rangeClosed(1, pdf.getNumberOfPages())
                            .mapToObj(no -> "—" + no + "—")
                            .toList());
        }
    }

    /** Where the table goes on, its head comes again. */
    private static final String HEAD = "序部位隐患（问题）描述等级依据整改要求整改期限";

    private FindingForm found(String place, String description, String basis, String requirement) {
        return office.finding()
                .photos(1)
                .foundOn(LocalDate.parse("2026-09-04"))
                .place(place)
                .description(description)
                .basis(basis)
                .requirement(requirement);
    }

    private static Occasion occasion(long school) {
        return new Occasion(
                20260904L,
                school,
                LocalDate.parse("2026-09-04"),
                "秋季开学校园安全检查",
                "股室负责人甲",
                List.of("督学乙", "督学丙"),
                "县消防救援大队",
                null,
                8);
    }

    private static LineTerm until(CaseWalk line, String day) {
        return new LineTerm(line.number(), new OrderTerm(LocalDate.parse(day), null), null);
    }

    private void fourteenWereSignedBefore() {
        jdbc.sql("insert into notice_counter (issuer_code, issued_year, last_number) values ('青教安改', 2026, 14)")
                .update();
    }

    private static String expected() throws IOException {
        return new ClassPathResource("papers/notice.txt").getContentAsString(StandardCharsets.UTF_8);
    }
}

@ProcessTest
class H2NoticePaperScenarioTests extends NoticePaperScenarioTests {}

@OnMariaDb
class MariaDbNoticePaperScenarioTests extends NoticePaperScenarioTests {}
