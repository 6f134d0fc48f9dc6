package cn.zhenggai.sheet;

import static cn.zhenggai.sheet.Books.row;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.sheet.heading.Field;
import cn.zhenggai.sheet.heading.Field.Carried;
import cn.zhenggai.sheet.heading.Layout;
import cn.zhenggai.sheet.value.Kinds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritingBadRowsTests {

    private static final Layout LAYOUT = Layout.of(
            Field.of("school", Kinds.text(), "学校").needed().carriedWhen(Carried.SAID),
            Field.of("code", Kinds.code(), "标识码"),
            Field.of("day", Kinds.day(), "检查日期").needed(),
            Field.of("due", Kinds.day(), "期限原定"),
            Field.of("granted", Kinds.day(), "期限核准"),
            Field.of("why", Kinds.text(), "原因"));

    @TempDir
    Path folder;

    private byte[] badRowsOf(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = Workbook.open(Books.file(folder, content)).orThrow();
                WritingBadRows writing = new WritingBadRows(out, "原因")) {
            for (Table table : book.find(LAYOUT).tables()) {
                book.walk(List.of(table), row -> write(writing, table, row)).orThrow();
            }
        }
        return out.toByteArray();
    }

    private static void write(WritingBadRows writing, Table table, Row row) {
        try {
            if (!row.sound()) {
                writing.write(table, row, row.faults().get(0).code());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void theBadRowsHaveTheirFormAndAReason() throws IOException {
        Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
        sheets.put(
                "柳河镇",
                List.of(
                        row("台账"),
                        row("序号", "学校", "检查日期", "期限", null, "标识码", "别的"),
                        row(null, null, null, "原定", "核准", null, null),
                        row(1, "甲", "2023.5.14", null, null, "0012", "好"),
                        row(2, "同上", "上周三", "2023.5.20", "2023.6.1", "0012", "=cmd|' /C calc'!A0"),
                        row(3, null, "2023.5.15", null, null, null, null)));
        sheets.put("青山镇", List.of(row("学校", "检查日期"), row("乙", "暑假")));
        Reads read = Reads.of(Workbook.open(Books.file(folder, badRowsOf(Books.fast(sheets)))), LAYOUT);
        assertThat(read.tables().tables()).extracting(Table::sheetName).containsExactly("柳河镇", "青山镇");
        assertThat(read.texts("why")).containsExactly("cellNotADay", "required", "cellNotADay");
        assertThat(read.texts("school")).containsExactly("甲", "", "乙");
        assertThat(read.rows().get(0).written()).contains("=cmd|' /C calc'!A0", "上周三");
        assertThat(read.texts("code").get(0)).isEqualTo("0012");
        assertThat(read.texts("due").get(0)).isEqualTo("2023-05-20");
        assertThat(read.texts("granted").get(0)).isEqualTo("2023-06-01");
    }

    @Test
    void whatIsMendedThereCanBeReadAgain() throws IOException {
        byte[] bad = badRowsOf(Books.utf8("学校,检查日期\n甲,2023.2.30\n乙,2023.5.14"));
        assertThat(Reads.of(Workbook.open(Books.file(folder, bad)), LAYOUT).faults())
                .containsExactly("2 day cellNoSuchDay");
    }

    @Test
    void withoutABadRowTheFileIsEmpty() throws IOException {
        byte[] none = badRowsOf(Books.utf8("学校,检查日期\n甲,2023.5.14"));
        assertThat(Workbook.open(Books.file(folder, none)).accepted()).isFalse();
    }
}
