package cn.zhenggai.sheet;

import cn.zhenggai.sheet.raw.Area;
import cn.zhenggai.sheet.raw.RawCell;
import cn.zhenggai.sheet.raw.RawRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was merged over several rows stands in each of them. */
final class CarryingDown {

    /** @param lastRow the last that the value stands in */
    private record Held(RawCell cell, int lastRow) {}

    private final List<Area> merged;
    private final Map<Integer, Held> held = new HashMap<>();
    private int next;
    private int widest;

    CarryingDown(List<Area> merged) {
        this.merged = merged;
    }

    /** The row with what is held above it; rows must come in their order. */
    RawRow fill(RawRow row) {
        begin(row);
        held.values().removeIf(above -> above.lastRow() < row.number());
        if (held.isEmpty()) {
            return row;
        }
        List<RawCell> cells = new ArrayList<>(row.cells());
        held.forEach((place, above) -> {
            while (cells.size() <= place) {
                cells.add(RawCell.NOTHING);
            }
            if (cells.get(place).blank()) {
                cells.set(place, above.cell());
            }
        });
        return new RawRow(row.number(), row.hidden(), cells);
    }

    private void begin(RawRow row) {
        widest = 1;
        while (next < merged.size() && merged.get(next).firstRow() <= row.number()) {
            Area area = merged.get(next++);
            if (area.firstRow() == row.number()) {
                widest = Math.max(widest, area.width());
                RawCell cell = row.cell(area.firstColumn());
                if (area.tall() && !cell.blank()) {
                    held.put(area.firstColumn(), new Held(cell, area.lastRow()));
                }
            }
        }
    }

    /** How many columns the widest merged area covers that begins in the row filled last. */
    int widest() {
        return widest;
    }
}
