package cn.zhenggai.sheet;

import cn.zhenggai.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A row of a table.
 *
 * @param number as the spreadsheet counts it, the first of the sheet is 1
 * @param cells by the keys of the fields that have a column, in the order of the layout
 * @param written all cells in the order of the columns as they can be written into another file, merged cells carried down
 */
public record Row(String sheet, int number, boolean hidden, Map<String, Cell> cells, List<String> written) {

    /** A field without a column is blank. */
    public Cell cell(String field) {
        return cells.getOrDefault(field, Cell.BLANK);
    }

    public List<Refusal.Reason> faults() {
        return cells.values().stream()
                .map(Cell::fault)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    public boolean sound() {
        return faults().isEmpty();
    }
}
