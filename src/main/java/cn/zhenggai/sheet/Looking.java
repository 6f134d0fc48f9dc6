package cn.zhenggai.sheet;

import cn.zhenggai.sheet.heading.Top;
import cn.zhenggai.sheet.raw.Area;
import cn.zhenggai.sheet.raw.Bounds;
import cn.zhenggai.sheet.raw.RawBook.RawSheet;
import cn.zhenggai.sheet.raw.RawRow;
import cn.zhenggai.sheet.raw.RowVisitor;
import cn.zhenggai.sheet.raw.Unreadable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Looks once through a whole sheet: how much there is, what its first rows say, what was merged. */
final class Looking implements RowVisitor {

    private static final int TOP = 100;

    /** Titles, headings, totals and signatures, which do not count against whoever has as many rows as may be. */
    private static final int AROUND = 100;

    private final Bounds bounds;
    private final int rowsBefore;
    private final List<RawRow> top = new ArrayList<>();
    private final List<Area> merged = new ArrayList<>();
    private int rows;
    private int hiddenRows;
    private int formulas;

    Looking(Bounds bounds, int rowsBefore) {
        this.bounds = bounds;
        this.rowsBefore = rowsBefore;
    }

    @Override
    public void row(RawRow row) {
        rows++;
        hiddenRows += row.hidden() ? 1 : 0;
        if (rowsBefore + rows > bounds.rows() + AROUND) {
            throw Unreadable.TOO_MANY_ROWS.found(bounds.rows());
        }
        if (top.size() < TOP) {
            top.add(row);
        }
    }

    @Override
    public void merged(Area area) {
        merged.add(area);
        if (merged.size() > bounds.merges()) {
            throw Unreadable.TOO_MANY_MERGES.found(bounds.merges());
        }
    }

    @Override
    public void formula() {
        formulas++;
    }

    int formulas() {
        return formulas;
    }

    Sheet sheet(int place, RawSheet raw) {
        merged.sort(Comparator.comparingInt(Area::firstRow).thenComparingInt(Area::firstColumn));
        List<Area> all = List.copyOf(merged);
        return new Sheet(place, raw.name(), raw.hidden(), rows, hiddenRows, new Top(List.copyOf(top), all), all);
    }
}
