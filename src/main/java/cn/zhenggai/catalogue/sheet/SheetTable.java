package cn.zhenggai.catalogue.sheet;

import cn.zhenggai.catalogue.Column;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.sheet.Skipped;
import cn.zhenggai.sheet.value.Note;
import java.util.List;
import java.util.Map;

/**
 * A sheet as cells of text.
 *
 * @param faults what made single cells, or the whole file, unreadable
 * @param notes what should be known of the file
 * @param leftOut rows that are no items
 */
record SheetTable(List<Row> rows, List<SheetFault> faults, List<Note> notes, List<Skipped> leftOut) {

    /**
     * @param sheet its name, empty when the file has only one table
     * @param line as the spreadsheet counts it, the first is 1
     * @param cells of the columns that the table has
     */
    record Row(String sheet, int line, Map<Column, String> cells) {}

    static SheetTable of(List<Row> rows) {
        return new SheetTable(rows, List.of(), List.of(), List.of());
    }

    static SheetTable unreadable(List<SheetFault> faults) {
        return new SheetTable(List.of(), faults, List.of(), List.of());
    }

    static SheetTable unreadable(Refusal refusal) {
        return unreadable(refusal.reasons().stream().map(SheetFault::ofAll).toList());
    }

    /** Rows whose cells are all text; what is wrong with the others has been said. */
    List<Row> soundRows() {
        return rows.stream()
                .filter(row -> faults.stream().noneMatch(fault -> fault.isOf(row)))
                .toList();
    }
}
