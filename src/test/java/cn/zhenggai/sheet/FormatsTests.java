package cn.zhenggai.sheet;

import static cn.zhenggai.sheet.Books.row;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.sheet.heading.Field;
import cn.zhenggai.sheet.heading.Layout;
import cn.zhenggai.sheet.value.Kinds;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTests {

    private static final Layout LAYOUT = Layout.of(
            Field.of("school", Kinds.text(), "学校"),
            Field.of("day", Kinds.day(), "日期"),
            Field.of("code", Kinds.code(), "标识码"),
            Field.of("note", Kinds.lines(), "备注"));

    private static final List<List<Object>> ROWS = List.of(
            row("学校", "日期", "标识码", "备注"),
            row("柳河镇中心小学", "2023.5.14", "0012", "第一行\n第二行"),
            row("𠮷校园", 45000, 3152000123L, "有\"引号\"，有;有\t有,"));

    @TempDir
    Path folder;

    private Reads read(byte[] content) {
        return Reads.of(Workbook.open(Books.file(folder, content)), LAYOUT);
    }

    private static void holdsTheRows(Reads read) {
        assertThat(read.texts("school")).containsExactly("柳河镇中心小学", "𠮷校园");
        assertThat(read.texts("day")).containsExactly("2023-05-14", "2023-03-15");
        assertThat(read.texts("code")).containsExactly("0012", "3152000123");
        assertThat(read.texts("note")).containsExactly("第一行\n第二行", "有\"引号\"，有;有 有,");
        assertThat(read.faults()).isEmpty();
        assertThat(read.rows()).extracting(Row::number).containsExactly(2, 3);
    }

    @Test
    void workbooksOfAllProgramsHoldTheSame() {
        holdsTheRows(read(Books.xlsx(Books.filled(Books.sheet("表", ROWS)))));
        holdsTheRows(read(Books.xls(Books.filled(Books.sheet("表", ROWS)))));
        holdsTheRows(read(Books.fast(Books.sheet("表", ROWS))));
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t'})
    void textsInAllEncodingsHoldTheSame(char separator) {
        String text = Books.text(ROWS, separator);
        holdsTheRows(read(Books.utf8(text)));
        holdsTheRows(read(Books.utf8("\ufeff" + text)));
        holdsTheRows(read(Books.gb(text)));
        holdsTheRows(read(("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE)));
        holdsTheRows(read(("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE)));
        holdsTheRows(read(text.getBytes(StandardCharsets.UTF_16LE)));
        holdsTheRows(Reads.of(Workbook.pasted(text), LAYOUT));
    }

    @Test
    void partsOfAWorkbookMayBeginWithAMarkOrBeInUtf16() throws java.io.IOException {
        byte[] book = Books.xlsx(Books.filled(Books.sheet("表", ROWS)));
        String sheet = "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>学校</t></is></c>"
                + "<c t=\"str\"><v>备注</v></c></row><row><c t=\"inlineStr\"><is><r><t>甲</t></r><rPh><t>jia</t></rPh>"
                + "<r><t>校</t></r></is></c><c t=\"d\"><v>2023-05-14T00:00:00</v></c></row></sheetData></worksheet>";
        for (byte[] part :
                List.of(Books.utf8("\ufeff" + sheet), ("\ufeff" + sheet).getBytes(StandardCharsets.UTF_16LE))) {
            Reads read = read(Archives.with(book, "xl/worksheets/sheet1.xml", part));
            assertThat(read.texts("school")).containsExactly("甲校");
            assertThat(read.texts("note")).containsExactly("2023-05-14");
        }
    }

    @Test
    void theSeparatorMayBeToldInTheFirstLine() {
        Reads read = read(Books.utf8("sep=;\r\n学校;备注\r\n甲;1,2\r\n乙;3,4"));
        assertThat(read.texts("note")).containsExactly("1,2", "3,4");
        assertThat(read.rows().get(0).number()).isEqualTo(3);
    }

    @Test
    void aMarkAtTheBeginningOfAPastedCellIsMeantAsItStands() {
        Reads read = Reads.of(Workbook.pasted("学校\t备注\n甲\t\"三无\"食品\n乙\t\"\n\"\t丁\n\"不闭合\t戊\n己\t\"两\n行\""), LAYOUT);
        assertThat(read.texts("school")).containsExactly("甲", "乙", "\"", "\"不闭合", "己");
        assertThat(read.texts("note")).containsExactly("\"三无\"食品", "\"", "丁", "戊", "两\n行");
    }

    @ParameterizedTest
    @ValueSource(strings = {"m/d/yy", "yyyy\"年\"m\"月\"d\"日\"", "yyyy-mm-dd", "[$-804]yyyy/m/d;@", "d-mmm"})
    void aNumberThatShowsAsADayIsOne(String format) {
        for (boolean old : List.of(true, false)) {
            Books.Making making = book -> {
                CellStyle style = book.createCellStyle();
                style.setDataFormat(book.createDataFormat().getFormat(format));
                Sheet sheet = book.createSheet();
                sheet.createRow(0).createCell(0).setCellValue("学校");
                sheet.getRow(0).createCell(1).setCellValue("日期");
                sheet.createRow(1).createCell(0).setCellValue("甲");
                var day = sheet.getRow(1).createCell(1);
                day.setCellValue(LocalDate.of(2023, 5, 14));
                day.setCellStyle(style);
            };
            Reads read = read(old ? Books.xls(making) : Books.xlsx(making));
            assertThat(read.texts("day")).containsExactly("2023-05-14");
            assertThat(read.rows().get(0).cell("day").note()).isNull();
        }
    }

    @Test
    void theChineseFormatsWithoutTextShowDaysToo() {
        byte[] book = Books.xlsx(making -> {
            CellStyle style = making.createCellStyle();
            style.setDataFormat((short) 31);
            Sheet sheet = making.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("学校");
            sheet.getRow(0).createCell(1).setCellValue("日期");
            sheet.createRow(1).createCell(1).setCellValue(45060);
            sheet.getRow(1).getCell(1).setCellStyle(style);
        });
        assertThat(read(book).texts("day")).containsExactly("2023-05-14");
    }

    @Test
    void aWorkbookMayCountItsDaysFrom1904() {
        byte[] book = Books.xlsx(making -> {
            ((XSSFWorkbook) making).getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            Books.filled(Books.sheet("表", List.of(row("学校", "日期"), row("甲", 45000))))
                    .make(making);
        });
        assertThat(read(book).texts("day")).containsExactly("2027-03-16");
    }

    @Test
    void noughtsThatOnlyTheFormatShowsAreKept() {
        for (boolean old : List.of(true, false)) {
            Books.Making making = book -> {
                Books.filled(Books.sheet("表", List.of(row("学校", "标识码"), row("甲", 12))))
                        .make(book);
                CellStyle style = book.createCellStyle();
                style.setDataFormat(book.createDataFormat().getFormat("0000"));
                book.getSheetAt(0).getRow(1).getCell(1).setCellStyle(style);
            };
            assertThat(read(old ? Books.xls(making) : Books.xlsx(making)).texts("code"))
                    .containsExactly("0012");
        }
    }

    @Test
    void aSecondWalkTellsTheSame() {
        Workbook book = Workbook.open(Books.file(folder, Books.fast(Books.sheet("表", ROWS))))
                .orThrow();
        List<Table> tables = book.find(LAYOUT).tables();
        List<Row> first = new java.util.ArrayList<>();
        List<Row> second = new java.util.ArrayList<>();
        book.walk(tables, first::add).orThrow();
        book.walk(tables, second::add).orThrow();
        assertThat(second).isEqualTo(first).hasSize(2);
    }
}
