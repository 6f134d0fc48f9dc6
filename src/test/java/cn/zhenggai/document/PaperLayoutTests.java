package cn.zhenggai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The papers as a word processor lays them out. */
@ExtendWith(LibreOffice.class)
class PaperLayoutTests {

    private static final List<String> MARKS = List.of("，", "。", "、", "；", "：", "！", "？", "）", "》", "”", "’");
    /** Size three of the offices, 16 points. */
    private static final double WIDTH_OF_A_MARK = 5.7;

    private static final String HEAD = "序部位隐患（问题）描述等级依据整改要求整改期限";

    private static final Map<String, Record> PAPERS = Map.of(
            "notice-of-40", SamplePapers.draft(40),
            "notice-draft", SamplePapers.draft(12),
            "receipt", SamplePapers.receipt(),
            "opinion", SamplePapers.opinion(),
            "visit", SamplePapers.visit(60));

    private static Path laidOut;

    @BeforeAll
    static void layOut() throws IOException {
        PaperTemplates templates = new PaperTemplates(Path.of("none"), List.of());
        Map<String, PrintedPaper> printed = new HashMap<>();
        PAPERS.forEach((name, content) ->
                printed.put(name, templates.filled("paper", content).orThrow()));
        laidOut = LibreOffice.pdfs(printed);
    }

    @Test
    @DisplayName("Scenario 39: the table of a long notice goes over pages, each with its head, no line torn apart")
    void theTableOfALongNoticeGoesOverPages() throws IOException {
        try (PDDocument pdf = LibreOffice.laidOut(laidOut, "notice-of-40")) {
            List<String> pages = PdfText.pages(pdf, PdfText.TYPE_AREA);
            List<String> withLines =
                    pages.stream().filter(page -> page.contains("消防法第十六条")).toList();
            assertThat(withLines).hasSizeGreaterThan(3);
            assertThat(withLines).allMatch(page -> page.split(HEAD, -1).length == 2);
            for (int no = 1; no <= 40; no++) {
                String line = "教学楼一层第" + no + "间" + "疏散指示标志缺失，应当补齐。".repeat(1 + no % 7) + "一般消防法第十六条补齐2026年12月16日";
                assertThat(withLines.stream().filter(page -> page.contains(line)))
                        .as(line)
                        .hasSize(1);
            }
        }
    }

    @Test
    void aDraftSaysSoOnEachPageAndHasNeitherNumberNorDate() throws IOException {
        try (PDDocument pdf = LibreOffice.laidOut(laidOut, "notice-draft")) {
            assertThat(PdfText.pages(pdf, PdfText.HEAD)).hasSizeGreaterThan(1).allMatch("草稿"::equals);
            assertThat(PdfText.all(pdf, PdfText.TYPE_AREA))
                    .contains("校园安全隐患整改通知书青岚县柳河镇中心小学：")
                    .contains("青岚县教育局（印章）检查人员（签名）：")
                    .doesNotContain("〔", "〕");
        }
    }

    @Test
    void everyPaperKeepsTheTypeAreaOfAnA4PageAndNumbersItsPages() throws IOException {
        for (String name : List.of("notice-of-40", "receipt", "opinion", "visit")) {
            try (PDDocument pdf = LibreOffice.laidOut(laidOut, name)) {
                PDRectangle sheet = pdf.getPage(0).getMediaBox();
                assertThat(sheet.getWidth() / 72 * 25.4).as(name).isEqualTo(210, within(0.2));
                assertThat(sheet.getHeight() / 72 * 25.4).as(name).isEqualTo(297, within(0.2));
                Rectangle2D ink = PdfText.ink(pdf);
                assertThat(ink.getMinX()).as(name).isBetween(27.5, 40.0);
                // A mark at the end of a full line may hang into the margin, as Chinese setting has it: by the half
                // that
                // it inks, and some versions of the word processor count its whole width. Nothing else may.
                assertThat(ink.getMaxX()).as(name).isBetween(170.0, 184.0 + WIDTH_OF_A_MARK);
                assertThat(PdfText.beyond(pdf, 184.5)).as(name).allMatch(MARKS::contains);
                assertThat(ink.getMinY()).as(name).isBetween(35.5, 48.0);
                assertThat(ink.getMaxY()).as(name).isLessThan(262.5);
                assertThat(PdfText.pages(pdf, PdfText.FOOT))
                        .as(name)
                        .isEqualTo(IntStream.rangeClosed(1, pdf.getNumberOfPages())
                                .mapToObj(no -> "—" + no + "—")
                                .toList());
            }
        }
    }

    @Test
    void theReceiptOfARefusedNoticeIsOnePageThatSaysWhyAndWhoSawIt() throws IOException {
        try (PDDocument pdf = LibreOffice.laidOut(laidOut, "receipt")) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(PdfText.all(pdf, PdfText.TYPE_AREA))
                    .contains("受送达单位青岚县柳河镇中心小学", "通知书号青教安改〔2026〕15号", "■留置", "拒收理由认为与本校无关")
                    .contains("见证人镇教育办公室主任", "青岚县教育局（印章）");
        }
    }
}
