package cn.zhenggai.catalogue.sheet;

import cn.zhenggai.catalogue.Column;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.sheet.Row;
import cn.zhenggai.sheet.RowReader;
import cn.zhenggai.sheet.Skipped;
import cn.zhenggai.sheet.Table;
import cn.zhenggai.sheet.Workbook;
import cn.zhenggai.sheet.raw.Bounds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds the items in whatever came in as a table. */
@Component
public class FindingItems {

    /** 5 MB; the catalogue itself has thirty kilobytes. */
    public static final int LARGEST = 5 * 1024 * 1024;

    public static final int MOST_ROWS = 500;

    private static final Bounds BOUNDS =
            new Bounds(LARGEST, LARGEST, 8L * LARGEST, 200, 1_000, 200, MOST_ROWS, 300, 2_000, 32_767);

    private final SheetColumns columns;

    FindingItems(SheetColumns columns) {
        this.columns = columns;
    }

    SheetTable file(byte[] content) {
        try {
            Path file = Files.createTempFile("catalogue-", "");
            try {
                Files.write(file, content);
                return found(Workbook.open(file, BOUNDS));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cells out of a spreadsheet, or lines with commas. */
    SheetTable pasted(String cells) {
        return found(Workbook.pasted(cells));
    }

    private SheetTable found(Outcome<Workbook> opened) {
        if (opened.result() == null) {
            return SheetTable.unreadable(opened.refusal());
        }
        try (Workbook book = opened.result()) {
            return found(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SheetTable found(Workbook book) {
        List<Table> tables = columns.tables(book);
        List<SheetFault> faults = new ArrayList<>(columns.wrong(tables));
        if (tables.isEmpty()) {
            faults.add(SheetFault.ofAll("", "workbookNoTable"));
        }
        if (!faults.isEmpty()) {
            return SheetTable.unreadable(faults);
        }
        Rows rows = new Rows(tables.size() > 1);
        Refusal refusal = book.walk(tables, rows).refusal();
        if (refusal != null) {
            return SheetTable.unreadable(refusal);
        }
        if (rows.rows.size() > MOST_ROWS) {
            return SheetTable.unreadable(List.of(SheetFault.ofAll("", "workbookTooManyRows", MOST_ROWS)));
        }
        return new SheetTable(rows.rows, rows.faults, book.notes(), rows.leftOut);
    }

    private static final class Rows implements RowReader {

        private final boolean several;
        private final List<SheetTable.Row> rows = new ArrayList<>();
        private final List<SheetFault> faults = new ArrayList<>();
        private final List<Skipped> leftOut = new ArrayList<>();

        private Rows(boolean several) {
            this.several = several;
        }

        @Override
        public void row(Row row) {
            Map<Column, String> cells = new EnumMap<>(Column.class);
            row.cells().forEach((key, cell) -> cells.put(SheetColumns.column(key), SheetColumns.text(key, cell)));
            SheetTable.Row made = new SheetTable.Row(several ? row.sheet() : "", row.number(), cells);
            rows.add(made);
            row.faults()
                    .forEach(fault -> faults.add(SheetFault.of(
                            made,
                            SheetColumns.column(fault.field()),
                            fault.code(),
                            fault.arguments().toArray())));
        }

        @Override
        public void skipped(Skipped row) {
            leftOut.add(row);
        }
    }
}
