package cn.zhenggai.sheet.raw;

import java.util.List;

/**
 * A row in which something stands.
 *
 * @param number as the spreadsheet counts it, the first is 1
 * @param cells up to the last that is not blank
 */
public record RawRow(int number, boolean hidden, List<RawCell> cells) {

    /** @param place the first is 0 */
    public RawCell cell(int place) {
        return place < cells.size() ? cells.get(place) : RawCell.NOTHING;
    }
}
