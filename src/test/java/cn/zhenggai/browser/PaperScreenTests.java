package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.notice.Occasion;
import cn.zhenggai.notice.draft.DraftingNotice;
import cn.zhenggai.notice.signing.SigningNotice;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.shared.BureauTime;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A paper on the screen, and what comes out of the browser's printer. */
@BrowserTest
class PaperScreenTests {

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    TestCounty county;

    @Autowired
    DraftingNotice drafting;

    @Autowired
    SigningNotice signing;

    @Autowired
    Clock clock;

    private long notice;

    @BeforeEach
    void aNoticeOfThirty() {
        county.settle().letEverybodyIn(Visitor.PASSWORD);
        List<CaseWalk> lines = IntStream.rangeClosed(1, 30)
                .mapToObj(no -> office.open(office.finding()
                        .item(Office.PAPERWORK)
                        .foundOn(BureauTime.today(clock))
                        .place("教学楼一层第" + no + "间")))
                .toList();
        Occasion occasion = new Occasion(
                8_000_000 + lines.get(0).facts().number().hashCode() % 1_000_000L,
                county.school(TestCounty.SCHOOL),
                BureauTime.today(clock),
                "秋季开学校园安全检查",
                "督学甲",
                List.of("督学乙", "督学丙"),
                "县消防救援大队",
                null,
                8);
        notice = drafting.draft(
                        office.actor("inspector1"),
                        occasion,
                        lines.stream().map(CaseWalk::number).toList())
                .get(0);
        signing.sign(notice, office.actor("sectionhead"), List.of()).orThrow();
    }

    @Test
    void aPaperIsReadOnAPhoneAndAtADesk() {
        try (Visitor phone = Visitor.onPhone(port).as(CaseWalk.PRINCIPAL);
                Visitor desk = Visitor.atDesk(port).as("inspector1")) {
            phone.visit("/notices/" + notice + "/print").fits().inspect("paper-notice");
            phone.visit("/notices/" + notice).fits().inspect("paper-links");
            phone.visit("/notices/" + notice + "/receipt/print").fits().inspect("paper-receipt");
            desk.visit("/notices/" + notice + "/print").fits().inspect("paper-notice");
            desk.visit("/notices/" + notice + "/receipt/print").fits().inspect("paper-receipt");
            desk.visit("/notices/" + notice).inspect("paper-links");
            desk.visit("/notices/" + notice + "/opinion/print").fits().inspect("paper-not-yet");
        }
    }

    @Test
    void theButtonOpensThePrinter() {
        try (Visitor desk = Visitor.atDesk(port).as("inspector1")) {
            desk.visit("/notices/" + notice + "/print");
            desk.page.evaluate("window.print = () => { document.title = 'printing'; }");
            desk.page.locator("[data-print]").click();
            assertThat(desk.page.title()).isEqualTo("printing");
        }
    }

    @Test
    void thePrinterGetsA4PagesWithTheHeadOfTheTableAndTheirNumberAndNothingElse() throws IOException {
        try (Visitor desk = Visitor.atDesk(port).as("inspector1")) {
            desk.visit("/notices/" + notice + "/print");
            Path file = Files.createDirectories(Path.of("target", "papers")).resolve("notice-from-browser.pdf");
            desk.page.pdf(new Page.PdfOptions().setPath(file).setPreferCSSPageSize(true));
            try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
                assertThat(pdf.getPage(0).getMediaBox().getWidth() / 72 * 25.4).isBetween(209.5, 210.5);
                assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
                for (int no = 1; no <= pdf.getNumberOfPages(); no++) {
                    String text = page(pdf, no);
                    assertThat(text).contains("—" + no + "—").doesNotContain("打印", "返回");
                    assertThat(text.contains("隐患（问题）描述")).as("page " + no).isEqualTo(text.contains("教学楼一层第"));
                }
            }
        }
    }

    @Test
    void thePrinterGetsAWholeListAcrossWithItsHeadOnEveryPage() throws IOException {
        try (Visitor desk = Visitor.atDesk(port).as("inspector1")) {
            desk.visit("/cases").follow("打印");
            int rows = desk.page.locator(".listing tbody tr").count();
            assertThat(rows).isGreaterThan(25);
            Path file = Files.createDirectories(Path.of("target", "papers")).resolve("cases-from-browser.pdf");
            desk.page.pdf(new Page.PdfOptions().setPath(file).setPreferCSSPageSize(true));
            try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
                assertThat(pdf.getPage(0).getMediaBox().getWidth() / 72 * 25.4).isBetween(296.5, 297.5);
                int pages = pdf.getNumberOfPages();
                assertThat(pages).isGreaterThan(1);
                for (int no = 1; no <= pages; no++) {
                    assertThat(page(pdf, no))
                            .contains("整改事项未办结打印：", "序号事项编号学校", no + "/" + pages)
                            .doesNotContain("返回清单");
                }
                assertThat(page(pdf, pages)).contains("共" + rows + "项");
            }
        }
    }

    private static String page(PDDocument pdf, int no) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(no);
        stripper.setEndPage(no);
        return stripper.getText(pdf).replaceAll("\\s", "");
    }
}
