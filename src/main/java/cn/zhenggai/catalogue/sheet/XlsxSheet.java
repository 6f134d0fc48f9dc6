package cn.zhenggai.catalogue.sheet;

import cn.zhenggai.shared.text.PlainText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Reads the first sheet of a workbook, within bounds that are looked at before anything is made of it: bytes, bytes
 * unpacked, elements, rows. A formula is not reckoned: what it shows is whatever another program last made of it.
 */
public final class XlsxSheet {

    /** 5 MB; the catalogue itself has thirty kilobytes. */
    public static final int LONGEST = 5 * 1024 * 1024;

    public static final int MOST_ROWS = 500;

    private static final int LONGEST_UNPACKED = 8 * 1024 * 1024;
    private static final int MOST_PARTS = 200;
    private static final int MOST_ELEMENTS = 300_000;
    private static final int MOST_COLUMNS = 40;

    private final List<SheetFault> faults = new ArrayList<>();

    private XlsxSheet() {}

    static SheetTable read(byte[] file) {
        if (file.length > LONGEST) {
            return SheetTable.unreadable("sheetTooLarge", LONGEST / 1024 / 1024);
        }
        try {
            if (!bounded(file)) {
                return SheetTable.unreadable("sheetTooLarge", LONGEST / 1024 / 1024);
            }
            try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file));
                    Stream<Row> rows = book.getFirstSheet().openStream()) {
                return new XlsxSheet().table(rows);
            }
        } catch (IOException | RuntimeException broken) {
            // Another kind of file, a broken one, or one that wants to fetch something: the library throws them all.
            return SheetTable.unreadable("sheetUnreadable");
        }
    }

    private static boolean bounded(byte[] file) throws IOException {
        byte[] piece = new byte[8192];
        int unpacked = 0;
        int elements = 0;
        int parts = 0;
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                parts++;
                for (int read = zip.read(piece); read > 0; read = zip.read(piece)) {
                    unpacked += read;
                    elements += elements(piece, read);
                    if (unpacked > LONGEST_UNPACKED || elements > MOST_ELEMENTS || parts > MOST_PARTS) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static int elements(byte[] piece, int length) {
        int count = 0;
        for (int i = 0; i < length; i++) {
            count += piece[i] == '<' ? 1 : 0;
        }
        return count;
    }

    private SheetTable table(Stream<Row> read) {
        List<String> headings = null;
        List<SheetTable.Row> rows = new ArrayList<>();
        for (Row row : (Iterable<Row>) read::iterator) {
            List<String> cells = cells(row);
            if (cells.stream().allMatch(PlainText::empty)) {
                continue;
            }
            if (headings == null) {
                headings = cells;
            } else {
                rows.add(new SheetTable.Row(row.getRowNum(), cells));
            }
            if (rows.size() > MOST_ROWS) {
                return SheetTable.unreadable("sheetTooManyRows", MOST_ROWS);
            }
        }
        return headings == null
                ? SheetTable.unreadable("sheetEmpty")
                : new SheetTable(headings, List.copyOf(rows), List.copyOf(faults));
    }

    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        int last = Math.min(row.getCellCount(), MOST_COLUMNS);
        for (int place = 0; place < last; place++) {
            cells.add(text(row.getCell(place), row.getRowNum()));
        }
        return cells;
    }

    private String text(Cell cell, int row) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getType()) {
            case STRING -> cell.asString().strip();
            case NUMBER -> cell.asNumber().stripTrailingZeros().toPlainString();
            case BOOLEAN -> cell.asBoolean() ? SheetWords.YES : SheetWords.NO;
            case FORMULA, ERROR -> {
                String code = cell.getType() == CellType.FORMULA ? "sheetFormula" : "sheetError";
                faults.add(SheetFault.of(row, null, code, cell.getAddress().toString()));
                yield "?";
            }
            case EMPTY -> "";
        };
    }
}
