package cn.zhenggai.catalogue.sheet;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The sheet as lines of text: as it lies in the program, and as a preview hands it on to its confirmation. */
final class CsvSheet {

    private static final CsvMapper MAPPER =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

    private CsvSheet() {}

    static SheetTable read(String text) {
        try (MappingIterator<List<String>> lines =
                MAPPER.readerForListOf(String.class).readValues(text)) {
            List<List<String>> all = lines.readAll();
            List<SheetTable.Row> rows = new ArrayList<>();
            for (int i = 1; i < all.size(); i++) {
                rows.add(new SheetTable.Row(i + 1, all.get(i)));
            }
            return all.isEmpty()
                    ? SheetTable.unreadable("sheetEmpty")
                    : new SheetTable(all.get(0), List.copyOf(rows), List.of());
        } catch (IOException broken) {
            return SheetTable.unreadable("sheetUnreadable");
        }
    }

    static String write(SheetTable table) {
        List<List<String>> lines = new ArrayList<>(List.of(table.headings()));
        table.rows().forEach(row -> lines.add(row.cells()));
        try {
            return MAPPER.writeValueAsString(lines);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
