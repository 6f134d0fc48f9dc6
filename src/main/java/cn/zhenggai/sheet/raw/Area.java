package cn.zhenggai.sheet.raw;

/**
 * Cells that were merged into one; its value stands in the first.
 *
 * @param firstRow as the spreadsheet counts it, the first is 1
 * @param firstColumn the first is 0
 */
public record Area(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    public boolean tall() {
        return lastRow > firstRow;
    }

    public int width() {
        return lastColumn - firstColumn + 1;
    }
}
