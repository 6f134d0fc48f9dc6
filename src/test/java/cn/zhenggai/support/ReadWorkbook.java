package cn.zhenggai.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as somebody who opens it reads it; every row is as long as the first. */
public record ReadWorkbook(String title, List<String> headings, List<List<String>> rows, long formulas) {

    public static ReadWorkbook of(byte[] file) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Sheet sheet = workbook.getSheetAt(0);
            int width = sheet.getRow(0).getLastCellNum();
            List<List<String>> rows = new ArrayList<>();
            sheet.forEach(row -> rows.add(texts(row, width)));
            long formulas = StreamSupport.stream(sheet.spliterator(), false)
                    .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                    .filter(cell -> cell.getCellType() == CellType.FORMULA)
                    .count();
            return new ReadWorkbook(sheet.getSheetName(), rows.remove(0), rows, formulas);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> texts(Row row, int width) {
        DataFormatter shown = new DataFormatter();
        List<String> texts = new ArrayList<>();
        for (int place = 0; place < width; place++) {
            Cell cell = row.getCell(place);
            texts.add(cell == null ? "" : shown.formatCellValue(cell));
        }
        return texts;
    }
}
