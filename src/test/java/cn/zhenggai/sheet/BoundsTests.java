package cn.zhenggai.sheet;

import static cn.zhenggai.sheet.Books.row;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.sheet.raw.Bounds;
import cn.zhenggai.sheet.raw.Unreadable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much of a file is read. */
class BoundsTests {

    private static final List<List<Object>> ROWS = List.of(row("学校", "备注"), row("甲", "1"));
    private static final byte[] SOUND = Books.xlsx(Books.filled(Books.sheet("表", ROWS)));

    @TempDir
    Path folder;

    private void refused(byte[] content, Bounds bounds, Unreadable why) {
        var opened = Workbook.open(Books.file(folder, content), bounds);
        assertThat(opened.accepted()).as(why.name()).isFalse();
        assertThat(opened.refusal().reasons().get(0).code()).isEqualTo(why.code);
    }

    private void refused(byte[] content, Unreadable why) {
        refused(content, Bounds.USUAL, why);
    }

    @Test
    void eachBoundHasItsReason() {
        Bounds b = Bounds.USUAL;
        Bounds tiny = new Bounds(
                500,
                500,
                b.unpackedBytes(),
                b.ratio(),
                b.parts(),
                b.sheets(),
                b.rows(),
                b.columns(),
                b.merges(),
                b.cellText());
        refused(SOUND, tiny, Unreadable.TOO_LARGE);
        Bounds few = new Bounds(
                b.fileBytes(), b.oldBytes(), b.unpackedBytes(), b.ratio(), b.parts(), 1, 3, 3, 1, b.cellText());
        refused(Books.utf8("a,b\n".repeat(104)), few, Unreadable.TOO_MANY_ROWS);
        refused(Books.utf8("a,b,c,d\n"), few, Unreadable.TOO_MANY_COLUMNS);
        Map<String, List<List<Object>>> two = new LinkedHashMap<>(Books.sheet("一", ROWS));
        two.put("二", ROWS);
        refused(Books.fast(two), few, Unreadable.TOO_MANY_SHEETS);
        refused(Books.xls(Books.filled(two)), few, Unreadable.TOO_MANY_SHEETS);
    }

    @Test
    void threeHundredColumnsAreReadAndOneMoreIsNot() {
        List<Object> wide = new ArrayList<>(java.util.Collections.nCopies(300, "a"));
        assertThat(Workbook.open(Books.file(folder, Books.fast(Books.sheet("表", List.of(wide, wide)))))
                        .accepted())
                .isTrue();
        wide.add("b");
        refused(Books.fast(Books.sheet("表", List.of(wide))), Unreadable.TOO_MANY_COLUMNS);
    }

    @Test
    void whatSwellsWhenUnpackedIsABomb() throws IOException {
        byte[] swollen = Archives.with(SOUND, "xl/worksheets/sheet1.xml", "<worksheet>" + " ".repeat(20_000_000));
        refused(swollen, Unreadable.BOMB);
    }
}
