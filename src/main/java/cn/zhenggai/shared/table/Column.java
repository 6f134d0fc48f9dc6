package cn.zhenggai.shared.table;

import cn.zhenggai.shared.BureauTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;

/**
 * One column with a value: plain on a page, and a column of the workbook.
 *
 * @param heading key of the message that stands over it
 * @param width in the workbook, in characters
 * @param value as its reader may see it; a text, a number, a day or a moment, null for nothing
 */
public record Column<R>(String heading, Kind kind, int width, Function<R, ?> value) {

    private static final String NOTHING = "—";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** On a page. */
    public String shown(R row) {
        String text = printed(row);
        return text.isEmpty() ? NOTHING : text;
    }

    /** On paper, where nothing leaves the cell empty, as in the workbook. */
    public String printed(R row) {
        Object found = value.apply(row);
        if (found instanceof Instant moment) {
            return MOMENT.format(moment.atZone(BureauTime.ZONE));
        }
        return found == null ? "" : found.toString();
    }
}
