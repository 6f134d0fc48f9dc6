package cn.zhenggai.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Tables as offices send them, in all the formats. A cell is a text, a number or null. */
public final class Books {

    private static final Charset GB = Charset.forName("GB18030");

    private Books() {}

    /** Changes a workbook before it is written. */
    public interface Making {
        void make(org.apache.poi.ss.usermodel.Workbook book);
    }

    public static List<Object> row(Object... cells) {
        List<Object> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell);
        }
        return row;
    }

    public static Map<String, List<List<Object>>> sheet(String name, List<List<Object>> rows) {
        Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
        sheets.put(name, rows);
        return sheets;
    }

    public static byte[] xlsx(Making making) {
        return written(new XSSFWorkbook(), making);
    }

    public static byte[] xls(Making making) {
        return written(new HSSFWorkbook(), making);
    }

    /** By another program than {@link #xlsx(Making)}. */
    public static byte[] fast(Map<String, List<List<Object>>> sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook book = new org.dhatim.fastexcel.Workbook(out, "Office", "1.0")) {
            for (var sheet : sheets.entrySet()) {
                var into = book.newWorksheet(sheet.getKey());
                for (int row = 0; row < sheet.getValue().size(); row++) {
                    List<Object> cells = sheet.getValue().get(row);
                    for (int place = 0; place < cells.size(); place++) {
                        if (cells.get(place) instanceof Number number) {
                            into.value(row, place, number);
                        } else if (cells.get(place) != null) {
                            into.value(row, place, cells.get(place).toString());
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static Making filled(Map<String, List<List<Object>>> sheets) {
        return book -> sheets.forEach((name, rows) -> {
            var into = book.createSheet(name);
            for (int number = 0; number < rows.size(); number++) {
                Row row = into.createRow(number);
                List<Object> cells = rows.get(number);
                for (int place = 0; place < cells.size(); place++) {
                    if (cells.get(place) instanceof Number figure) {
                        row.createCell(place).setCellValue(figure.doubleValue());
                    } else if (cells.get(place) != null) {
                        row.createCell(place).setCellValue(cells.get(place).toString());
                    }
                }
            }
        });
    }

    /** As a spreadsheet writes it: what holds the separator, a quotation mark or a line break stands in quotation marks. */
    public static String text(List<List<Object>> rows, char separator) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> quoted(cell == null ? "" : cell.toString(), separator))
                        .collect(Collectors.joining(String.valueOf(separator))))
                .collect(Collectors.joining("\r\n"));
    }

    private static String quoted(String cell, char separator) {
        boolean needs = cell.indexOf(separator) >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
        return needs ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] gb(String text) {
        return text.getBytes(GB);
    }

    private static byte[] written(org.apache.poi.ss.usermodel.Workbook book, Making making) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (book) {
            making.make(book);
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static Path file(Path folder, byte[] content) {
        try {
            Path file = Files.createTempFile(folder, "table", ".bin");
            try (OutputStream out = Files.newOutputStream(file)) {
                out.write(content);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
