package cn.zhenggai.shared.table;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.shared.Slice;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;

/** What an office opens: the right kinds of cells, a heading that stays, and paper that says which sheet it is. */
class WritingWorkbookTests {

    private static final Instant MOMENT = Instant.parse("2026-03-01T16:30:00Z");

    private final StaticMessageSource messages = new StaticMessageSource();
    private final Table<String> table = Table.<String>plain()
            .text("text", 20, row -> row)
            .number("number", 8, String::length)
            .day("day", 12, row -> LocalDate.of(2026, 3, 1))
            .moment("moment", 16, row -> MOMENT)
            .text("nothing", 10, row -> null);

    @BeforeEach
    void words() {
        LocaleContextHolder.setLocale(Locale.CHINESE);
        for (Column<String> column : table.columns()) {
            messages.addMessage(column.heading(), Locale.CHINESE, "<" + column.heading() + ">");
        }
        messages.addMessage("title", Locale.CHINESE, "清单 A&B");
        messages.addMessage("table.page", Locale.CHINESE, "第 {0} 页，共 {1} 页");
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void everyKindOfValueIsACellOfItsKind() throws IOException {
        XSSFSheet sheet = written(List.of("甲校"));
        assertThat(texts(sheet.getRow(0))).containsExactly("<text>", "<number>", "<day>", "<moment>", "<nothing>");
        Row row = sheet.getRow(1);
        assertThat(row.getCell(0).getStringCellValue()).isEqualTo("甲校");
        assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(2);
        assertThat(row.getCell(2).getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2026, 3, 1, 0, 0));
        assertThat(row.getCell(2).getCellStyle().getDataFormatString()).isEqualTo("yyyy-mm-dd");
        assertThat(row.getCell(3).getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2026, 3, 2, 0, 30));
        assertThat(row.getCell(3).getCellStyle().getDataFormatString()).isEqualTo("yyyy-mm-dd hh:mm");
        assertThat(row.getCell(4).getCellType()).isEqualTo(CellType.BLANK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://evil.test\",\"x\")",
                "+1",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "=cmd|' /C calc'!A0",
                "007",
                "2026-03-01",
                "  蓝天  ",
                "<f>1</f> & ]]>",
                "两\n行"
            })
    void aTextStaysTheTextItWas(String text) throws IOException {
        Row row = written(List.of(text)).getRow(1);
        assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(0).getStringCellValue()).isEqualTo(text);
    }

    @Test
    void theHeadingStaysInSightAndOnEveryPageOfPaper() throws IOException {
        XSSFSheet sheet = written(List.of("甲", "乙", "丙"));
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
        assertThat(sheet.getFitToPage()).isTrue();
        assertThat(sheet.getHeader().getLeft()).endsWith("清单 A&&B");
        assertThat(sheet.getFooter().getCenter()).endsWith("第 &P 页，共 &N 页");
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:E4");
        assertThat(sheet.getColumnWidth(0)).isBetween(20 * 256, 21 * 256);
        assertThat(sheet.getRow(1).getCell(0).getCellStyle().getWrapText()).isTrue();
    }

    @Test
    void aRowIsAsHighAsItsLongestText() throws IOException {
        XSSFSheet sheet = written(List.of("一行", "这一段话有三十八个半角字宽的汉字长".repeat(2), "一\n二\n三"));
        float line = sheet.getRow(1).getHeightInPoints();
        assertThat(sheet.getRow(2).getHeightInPoints()).isGreaterThan(3 * line);
        assertThat(sheet.getRow(3).getHeightInPoints()).isEqualTo(45);
    }

    @Test
    void whatIsTooWideForOnePaperGoesOnALargerOne() throws IOException {
        assertThat(written(List.of("甲")).getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
        Table<String> wide = table.text("text", 250, row -> row);
        assertThat(written(wide, List.of("甲")).getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A3_PAPERSIZE);
    }

    @Test
    void aListWithoutRowsHasItsHeading() throws IOException {
        XSSFSheet sheet = written(List.of());
        assertThat(sheet.getLastRowNum()).isZero();
        assertThat(texts(sheet.getRow(0))).hasSize(5);
    }

    @Test
    void aLongListIsWrittenPageByPageToItsEnd() throws IOException {
        List<String> rows =
                IntStream.range(0, 1234).mapToObj(n -> "第" + n + "项").toList();
        XSSFSheet sheet = written(rows);
        assertThat(IntStream.rangeClosed(1, sheet.getLastRowNum())
                        .mapToObj(n -> sheet.getRow(n).getCell(0).getStringCellValue()))
                .isEqualTo(rows);
        assertThat(sheet.getRow(1234).getCell(2).getCellStyle().getDataFormatString())
                .isEqualTo("yyyy-mm-dd");
    }

    private XSSFSheet written(List<String> rows) throws IOException {
        return written(table, rows);
    }

    private XSSFSheet written(Table<String> table, List<String> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WritingWorkbook(new Wording(messages)).write(out, "title", table, after -> {
            int from = after == null ? 0 : Integer.parseInt(after);
            int until = Math.min(from + WritingWorkbook.PAGE, rows.size());
            return new Slice<>(rows.subList(from, until), until < rows.size() ? String.valueOf(until) : null);
        });
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray())).getSheetAt(0);
    }

    private static List<String> texts(Row row) {
        return IntStream.range(0, row.getLastCellNum())
                .mapToObj(place -> row.getCell(place).getStringCellValue())
                .toList();
    }
}
