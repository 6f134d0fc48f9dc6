package cn.zhenggai.catalogue.sheet;

import java.util.List;

/**
 * A sheet as cells of text.
 *
 * @param faults what made single cells, or the whole file, unreadable
 */
record SheetTable(List<String> headings, List<Row> rows, List<SheetFault> faults) {

    /** @param line as the spreadsheet counts it, the first is 1 */
    record Row(int line, List<String> cells) {

        String cell(int place) {
            return place < 0 || place >= cells.size() ? "" : cells.get(place);
        }
    }

    static SheetTable unreadable(String code, Object... arguments) {
        return new SheetTable(List.of(), List.of(), List.of(SheetFault.of(0, null, code, arguments)));
    }

    /** Rows whose cells are all text; what is wrong with the others has been said. */
    List<Row> soundRows() {
        return rows.stream()
                .filter(row -> faults.stream().noneMatch(fault -> fault.line() == row.line()))
                .toList();
    }
}
