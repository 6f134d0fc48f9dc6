package cn.zhenggai.sheet.format;

import cn.zhenggai.sheet.raw.Area;
import cn.zhenggai.sheet.raw.Bounds;
import cn.zhenggai.sheet.raw.RowVisitor;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One sheet of a workbook from its first element to its last. */
final class XlsxSheet {

    private static final Pattern AREA =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");
    private static final int LAST_ROW = 1 << 20;

    private final Xml xml;
    private final XlsxCells cells;
    private final RowVisitor visitor;
    private final RowCells row;
    private int number;

    XlsxSheet(Xml xml, XlsxCells cells, Bounds bounds, RowVisitor visitor) {
        this.xml = xml;
        this.cells = cells;
        this.visitor = visitor;
        this.row = new RowCells(bounds, visitor);
    }

    void walk() throws IOException {
        while (xml.next()) {
            if (xml.begins("row")) {
                row();
            } else if (xml.begins("mergeCell")) {
                merged(xml.attribute("ref"));
            }
        }
    }

    private void row() throws IOException {
        String written = xml.attribute("r");
        int next = written == null ? number + 1 : Digits.number(written, -1);
        if (next <= number || next > LAST_ROW) {
            throw new IOException("Rows out of order");
        }
        number = next;
        row.begin(number, xml.flag("hidden"));
        int place = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.begins("c")) {
                place = place(xml.attribute("r"), place);
                row.set(place, cells.read(xml, visitor));
            }
        }
        row.end();
    }

    private static int place(@Nullable String written, int before) throws IOException {
        int place = written == null ? before + 1 : Digits.column(written);
        if (place <= before) {
            throw new IOException("Cells out of order");
        }
        return place;
    }

    /** What is not written as an area, is none. */
    private void merged(@Nullable String reference) {
        Matcher area = AREA.matcher(reference == null ? "" : reference.toUpperCase(Locale.ROOT));
        if (area.matches()) {
            int first = Digits.number(area.group(2), 0);
            int left = Digits.column(area.group(1) + area.group(2));
            int right = Digits.column(area.group(3) + area.group(4));
            visitor.merged(
                    new Area(first, Math.max(first, Digits.number(area.group(4), 0)), left, Math.max(left, right)));
        }
    }
}
