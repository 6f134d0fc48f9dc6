package cn.zhenggai.sheet.heading;

import cn.zhenggai.sheet.raw.Area;
import cn.zhenggai.sheet.raw.RawCell;
import cn.zhenggai.sheet.raw.RawRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The first rows of a sheet in which something stands, and what was merged among them.
 *
 * @param rows a hundred of them at most
 */
public record Top(List<RawRow> rows, List<Area> merged) {

    private static final int MOST_MERGED = 2_000;
    private static final int WIDEST = 300;

    /** What stands over each place of the rows from one to another, merged cells spread out. */
    Map<Integer, Map<Integer, String>> spread(int fromRow, int toRow) {
        Map<Integer, Map<Integer, String>> texts = new HashMap<>();
        for (RawRow row : rows) {
            if (row.number() >= fromRow && row.number() <= toRow) {
                for (int place = 0; place < row.cells().size(); place++) {
                    put(texts, row.number(), place, row.cell(place).text());
                }
            }
        }
        within(fromRow, toRow).forEach(area -> spread(texts, area, toRow));
        return texts;
    }

    private void spread(Map<Integer, Map<Integer, String>> texts, Area area, int toRow) {
        String text = row(area.firstRow())
                .map(row -> row.cell(area.firstColumn()))
                .orElse(RawCell.NOTHING)
                .text();
        for (int row = area.firstRow(); row <= Math.min(area.lastRow(), toRow); row++) {
            for (int place = area.firstColumn(); place <= Math.min(area.lastColumn(), WIDEST); place++) {
                put(texts, row, place, text);
            }
        }
    }

    private static void put(Map<Integer, Map<Integer, String>> texts, int row, int place, String text) {
        if (!text.isBlank()) {
            texts.computeIfAbsent(row, number -> new HashMap<>()).put(place, text);
        }
    }

    /** Merged areas that begin within the rows. */
    List<Area> within(int fromRow, int toRow) {
        return merged.stream()
                .filter(area -> area.firstRow() >= fromRow && area.firstRow() <= toRow)
                .limit(MOST_MERGED)
                .toList();
    }

    Optional<RawRow> row(int number) {
        return rows.stream().filter(row -> row.number() == number).findFirst();
    }
}
