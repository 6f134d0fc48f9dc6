package cn.zhenggai.sheet.format;

import cn.zhenggai.sheet.raw.RawBook.RawSheet;
import cn.zhenggai.sheet.raw.Unreadable;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SupBookRecord;

/** What an old workbook says of itself: its sheets, in the order of their beginnings, and how it counts days. */
final class XlsContents implements HSSFListener {

    private final List<BoundSheetRecord> bound = new ArrayList<>();
    private final List<Integer> worksheets = new ArrayList<>();
    private final XlsDepth depth = new XlsDepth();
    private boolean from1904;
    private boolean linksOutside;

    @Override
    public void processRecord(Record record) {
        if (record instanceof BoundSheetRecord sheet) {
            bound.add(sheet);
        } else if (record instanceof DateWindow1904Record window) {
            from1904 = window.getWindowing() == 1;
        } else if (record instanceof SupBookRecord book) {
            linksOutside |= book.isExternalReferences();
        } else if (depth.begins(record)) {
            begin(((BOFRecord) record).getType());
        }
    }

    private void begin(int type) {
        if (type == BOFRecord.TYPE_EXCEL_4_MACRO || type == BOFRecord.TYPE_VB_MODULE) {
            throw Unreadable.MACROS.found();
        }
        if (type == BOFRecord.TYPE_WORKSHEET) {
            worksheets.add(depth.sheet());
        }
    }

    List<RawSheet> sheets() {
        List<BoundSheetRecord> ordered = List.of(BoundSheetRecord.orderByBofPosition(bound));
        return worksheets.stream()
                .map(number -> number < ordered.size() ? sheet(ordered.get(number)) : new RawSheet("", false))
                .toList();
    }

    private static RawSheet sheet(BoundSheetRecord sheet) {
        return new RawSheet(sheet.getSheetname(), sheet.isHidden() || sheet.isVeryHidden());
    }

    /** Its place among all streams of the book, charts included. */
    int number(int sheet) {
        return worksheets.get(sheet);
    }

    boolean from1904() {
        return from1904;
    }

    boolean linksOutside() {
        return linksOutside;
    }
}
