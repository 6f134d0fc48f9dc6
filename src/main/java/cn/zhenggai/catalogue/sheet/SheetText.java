package cn.zhenggai.catalogue.sheet;

import cn.zhenggai.catalogue.Column;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rows of a sheet as a preview hands them on to its confirmation. */
record SheetText(List<Column> columns, List<Line> lines) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param cells in the order of the columns, null for a column that its table does not have */
    record Line(String sheet, int line, List<String> cells) {}

    static String write(SheetTable table) {
        List<Column> columns = Stream.of(Column.values())
                .filter(column ->
                        table.rows().stream().anyMatch(row -> row.cells().containsKey(column)))
                .toList();
        List<Line> lines = table.rows().stream()
                .map(row -> new Line(
                        row.sheet(),
                        row.line(),
                        columns.stream().map(row.cells()::get).toList()))
                .toList();
        try {
            return JSON.writeValueAsString(new SheetText(columns, lines));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static SheetTable read(String text) {
        try {
            SheetText kept = JSON.readValue(text, SheetText.class);
            return kept == null || !kept.whole()
                    ? broken()
                    : SheetTable.of(kept.lines.stream().map(kept::row).toList());
        } catch (JsonProcessingException broken) {
            return broken();
        }
    }

    private static SheetTable broken() {
        return SheetTable.unreadable(List.of(SheetFault.ofAll("", "sheetTextBroken")));
    }

    private boolean whole() {
        return columns != null
                && lines != null
                && lines.stream()
                        .allMatch(line -> line != null
                                && line.sheet != null
                                && line.cells != null
                                && line.cells.size() == columns.size());
    }

    private SheetTable.Row row(Line line) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (int place = 0; place < columns.size(); place++) {
            if (columns.get(place) != null && line.cells.get(place) != null) {
                cells.put(columns.get(place), line.cells.get(place));
            }
        }
        return new SheetTable.Row(line.sheet, line.line, cells);
    }
}
