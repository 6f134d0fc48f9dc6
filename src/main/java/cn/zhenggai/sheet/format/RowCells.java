package cn.zhenggai.sheet.format;

import cn.zhenggai.sheet.raw.Bounds;
import cn.zhenggai.sheet.raw.RawCell;
import cn.zhenggai.sheet.raw.RawRow;
import cn.zhenggai.sheet.raw.RowVisitor;
import cn.zhenggai.sheet.raw.Unreadable;
import java.util.ArrayList;
import java.util.List;

/** Gathers the cells of one row after the other and hands on those rows in which something stands. */
final class RowCells {

    private final Bounds bounds;
    private final RowVisitor visitor;
    private final List<RawCell> cells = new ArrayList<>();
    private int number;
    private boolean hidden;

    RowCells(Bounds bounds, RowVisitor visitor) {
        this.bounds = bounds;
        this.visitor = visitor;
    }

    void begin(int row, boolean isHidden) {
        number = row;
        hidden = isHidden;
        cells.clear();
    }

    void set(int place, RawCell cell) {
        if (cell.blank()) {
            return;
        }
        if (place >= bounds.columns()) {
            throw Unreadable.TOO_MANY_COLUMNS.found(bounds.columns());
        }
        while (cells.size() <= place) {
            cells.add(RawCell.NOTHING);
        }
        cells.set(place, cell);
    }

    void end() {
        if (!cells.isEmpty()) {
            visitor.row(new RawRow(number, hidden, List.copyOf(cells)));
        }
    }
}
