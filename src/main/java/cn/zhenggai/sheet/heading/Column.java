package cn.zhenggai.sheet.heading;

import cn.zhenggai.sheet.raw.RawCell;
import java.util.List;

/**
 * A column of a table that was found.
 *
 * @param place the first of the sheet is 0
 * @param name by which a mapping knows it: its heading folded, with a number when several columns have the same; for one
 *     without a heading its letters
 * @param samples what stands in its first rows, without blanks
 */
public record Column(int place, String name, Heading heading, List<RawCell> samples) {

    /** As the spreadsheet names it: A, B, AA. */
    public String letters() {
        return letters(place);
    }

    static String letters(int place) {
        StringBuilder letters = new StringBuilder();
        for (int rest = place; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
