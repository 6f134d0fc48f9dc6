package cn.zhenggai.sheet.format;

import cn.zhenggai.sheet.raw.Bounds;
import cn.zhenggai.sheet.raw.RawBook;
import cn.zhenggai.sheet.raw.RowVisitor;
import cn.zhenggai.sheet.raw.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A workbook of Excel 97 to 2003 or of old WPS, record by record. Its texts are held in memory, hence the smaller bound. */
final class XlsBook implements RawBook {

    private static final Set<String> MACROS = Set.of("_VBA_PROJECT_CUR", "_VBA_PROJECT", "VBA", "Macros");

    private final POIFSFileSystem container;
    private final Bounds bounds;
    private final XlsContents contents = new XlsContents();

    private XlsBook(POIFSFileSystem container, Bounds bounds) throws IOException {
        this.container = container;
        this.bounds = bounds;
        known(container.getRoot());
        listen(contents);
        if (contents.sheets().size() > bounds.sheets()) {
            throw Unreadable.TOO_MANY_SHEETS.found(bounds.sheets());
        }
    }

    static RawBook open(Path file, Bounds bounds) throws IOException {
        if (Files.size(file) > bounds.oldBytes()) {
            throw Unreadable.TOO_LARGE.found(bounds.oldBytes() / 1024 / 1024);
        }
        POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true);
        try {
            return new XlsBook(container, bounds);
        } catch (IOException | RuntimeException broken) {
            container.close();
            throw broken;
        }
    }

    private static void known(DirectoryNode root) {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw Unreadable.ENCRYPTED.found();
        }
        if (!root.hasEntryCaseInsensitive("Workbook") && !root.hasEntryCaseInsensitive("Book")) {
            throw Unreadable.NOT_A_TABLE.found();
        }
        if (MACROS.stream().anyMatch(root::hasEntryCaseInsensitive)) {
            throw Unreadable.MACROS.found();
        }
    }

    private void listen(HSSFListener listener) throws IOException {
        HSSFRequest request = new HSSFRequest();
        request.addListenerForAllRecords(listener);
        try {
            new HSSFEventFactory().processWorkbookEvents(request, container.getRoot());
        } catch (EncryptedDocumentException locked) {
            throw Unreadable.ENCRYPTED.found();
        } catch (OldExcelFormatException old) {
            throw Unreadable.TOO_OLD.found();
        }
    }

    @Override
    public List<RawSheet> sheets() {
        return contents.sheets();
    }

    @Override
    public void walk(int sheet, RowVisitor visitor) throws IOException {
        XlsSheet records = new XlsSheet(contents.number(sheet), from1904(), bounds, visitor);
        FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(records);
        records.formats(formats);
        listen(formats);
        records.end();
    }

    @Override
    public boolean from1904() {
        return contents.from1904();
    }

    @Override
    public boolean linksOutside() {
        return contents.linksOutside();
    }

    @Override
    public void close() throws IOException {
        container.close();
    }
}
