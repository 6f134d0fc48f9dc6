package cn.zhenggai.sheet.format;

import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.Record;

/** Which sheet of an old workbook the records belong to that come by; a chart within a sheet begins and ends inside of it. */
final class XlsDepth {

    private static final int BOOK = -1;

    private int depth;
    private int sheet = BOOK - 1;

    /** Whether the record begins a sheet, or the book itself. */
    boolean begins(Record record) {
        if (record instanceof EOFRecord) {
            depth = Math.max(0, depth - 1);
        }
        if (!(record instanceof BOFRecord)) {
            return false;
        }
        depth++;
        if (depth > 1) {
            return false;
        }
        sheet++;
        return true;
    }

    /** The first sheet is 0. */
    int sheet() {
        return sheet;
    }

    boolean inChart() {
        return depth > 1;
    }
}
