package cn.zhenggai.sheet;

import static cn.zhenggai.sheet.Books.row;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.sheet.heading.Field;
import cn.zhenggai.sheet.heading.Layout;
import cn.zhenggai.sheet.value.Kinds;
import cn.zhenggai.sheet.value.Note;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person does not see at once in a workbook is read or left alone, and said. */
class FormulasAndHiddenTests {

    private static final Layout LAYOUT =
            Layout.of(Field.of("school", Kinds.text(), "学校"), Field.of("code", Kinds.code(), "标识码"));

    private static final List<List<Object>> ROWS = List.of(row("学校", "标识码"), row("甲", "0012"), row("乙", "0013"));

    @TempDir
    Path folder;

    @Test
    void theLastResultOfAFormulaIsTakenAndOneWithoutResultIsAFault() {
        byte[] book = Books.xlsx(making -> {
            Books.filled(Books.sheet("表", List.of(row("学校", "标识码"), row("甲", 1), row("乙", 2), row("丙", 3))))
                    .make(making);
            Sheet sheet = making.getSheetAt(0);
            sheet.getRow(1).getCell(1).setCellFormula("40+2");
            making.getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluateFormulaCell(sheet.getRow(1).getCell(1));
            sheet.getRow(2).createCell(1).setCellFormula("1+1");
            sheet.getRow(3).getCell(1).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.REF.getCode());
        });
        Path file = Books.file(folder, book);
        Reads read = Reads.of(Workbook.open(file), LAYOUT);
        assertThat(read.texts("code")).containsExactly("42", "", "");
        assertThat(read.faults()).containsExactly("3 code cellUncomputed", "4 code cellError");
        assertThat(Workbook.open(file).orThrow().notes()).containsExactly(Note.of("formulas", 1));
    }

    @Test
    void hiddenSheetsAreLeftAloneAndHiddenRowsReadAndBothAreSaid() {
        for (boolean old : List.of(true, false)) {
            Books.Making making = book -> {
                Books.filled(Books.sheet("表", ROWS)).make(book);
                Books.filled(Books.sheet("草稿", ROWS)).make(book);
                book.setSheetHidden(1, true);
                book.getSheetAt(0).getRow(2).setZeroHeight(true);
            };
            Path file = Books.file(folder, old ? Books.xls(making) : Books.xlsx(making));
            Reads read = Reads.of(Workbook.open(file), LAYOUT);
            assertThat(read.rows()).extracting(Row::hidden).containsExactly(false, true);
            assertThat(Workbook.open(file).orThrow().notes())
                    .containsExactlyInAnyOrder(Note.of("hiddenSheet", "草稿"), Note.of("hiddenRows", "表", 1));
        }
    }
}
