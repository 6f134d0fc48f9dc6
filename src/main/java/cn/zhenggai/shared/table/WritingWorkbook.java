package cn.zhenggai.shared.table;

import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Slice;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/**
 * Writes a list as a workbook, page by page, so that its length costs no memory. A text stays a text whatever it
 * begins with; days and numbers can be reckoned with.
 */
@Component
public class WritingWorkbook {

    /** Rows of one page, one statement each. */
    public static final int PAGE = 500;

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int NOTE = 100;
    private static final String HEAD = "E2F1EF";

    private final Wording words;

    WritingWorkbook(Wording words) {
        this.words = words;
    }

    /** As a download, see {@link #write}. */
    public <R> void send(
            HttpServletResponse response, String name, String title, Table<R> table, Function<String, Slice<R>> pages)
            throws IOException {
        response.setContentType(TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".xlsx\"");
        write(response.getOutputStream(), title, table, pages);
    }

    /**
     * @param title key of a message, or the words themselves
     * @param pages the page that starts at a place of the list, null for the first
     */
    public <R> void write(OutputStream out, String title, Table<R> table, Function<String, Slice<R>> pages)
            throws IOException {
        List<Column<R>> columns = table.columns();
        try (Workbook workbook = new Workbook(out, "Zhenggai", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(words.known(title, title));
            head(sheet, columns);
            OnPaper.set(sheet, columns, words.known(title, title), words.of("table.page", "&P", "&N"));
            int row = 1;
            String after = null;
            do {
                Slice<R> page = pages.apply(after);
                rows(sheet, columns, page.rows(), row);
                row += page.rows().size();
                sheet.flush();
                after = page.next();
            } while (after != null);
            sheet.setAutoFilter(0, 0, row - 1, columns.size() - 1);
            sheet.finish();
            if (!table.notes().isEmpty()) {
                notes(workbook.newWorksheet(words.of("table.notes")), table.notes());
            }
        }
    }

    private static void notes(Worksheet sheet, List<String> notes) throws IOException {
        sheet.width(0, NOTE);
        for (int row = 0; row < notes.size(); row++) {
            sheet.inlineString(row, 0, notes.get(row));
            OnPaper.heighten(sheet, row, OnPaper.lines(NOTE, notes.get(row)));
            sheet.style(row, 0).wrapText(true).verticalAlignment("top").set();
        }
        sheet.finish();
    }

    private <R> void head(Worksheet sheet, List<Column<R>> columns) {
        int lines = 1;
        for (int place = 0; place < columns.size(); place++) {
            sheet.width(place, columns.get(place).width());
            String heading = words.of(columns.get(place).heading());
            sheet.inlineString(0, place, heading);
            lines = Math.max(lines, OnPaper.lines(columns.get(place).width(), heading));
        }
        OnPaper.heighten(sheet, 0, lines);
        sheet.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .verticalAlignment("center")
                .fillColor(HEAD)
                .set();
        sheet.freezePane(0, 1);
    }

    private static <R> void rows(Worksheet sheet, List<Column<R>> columns, List<R> rows, int first) {
        if (rows.isEmpty()) {
            return;
        }
        for (int at = 0; at < rows.size(); at++) {
            int lines = 1;
            for (int place = 0; place < columns.size(); place++) {
                Column<R> column = columns.get(place);
                Object value = column.value().apply(rows.get(at));
                cell(sheet, first + at, place, value);
                lines = Math.max(lines, value instanceof String text ? OnPaper.lines(column.width(), text) : 1);
            }
            OnPaper.heighten(sheet, first + at, lines);
        }
        for (int place = 0; place < columns.size(); place++) {
            look(
                    sheet,
                    first,
                    first + rows.size() - 1,
                    place,
                    columns.get(place).kind());
        }
        hours(sheet, columns, rows, first);
    }

    /** Among days an end in an hour shows its hour. */
    private static <R> void hours(Worksheet sheet, List<Column<R>> columns, List<R> rows, int first) {
        for (int place = 0; place < columns.size(); place++) {
            Column<R> column = columns.get(place);
            for (int at = 0; column.kind() == Kind.DAY && at < rows.size(); at++) {
                if (column.value().apply(rows.get(at)) instanceof Instant) {
                    look(sheet, first + at, first + at, place, Kind.MOMENT);
                }
            }
        }
    }

    private static void cell(Worksheet sheet, int row, int place, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, place, number);
        } else if (value instanceof LocalDate day) {
            sheet.value(row, place, day);
        } else if (value instanceof Instant moment) {
            sheet.value(row, place, moment.atZone(BureauTime.ZONE).toLocalDateTime());
        } else if (value != null) {
            sheet.inlineString(row, place, value.toString());
        }
    }

    private static void look(Worksheet sheet, int first, int last, int place, Kind kind) {
        var style = sheet.range(first, place, last, place).style().verticalAlignment("top");
        switch (kind) {
            case TEXT -> style.wrapText(true).set();
            case NUMBER -> style.set();
            case DAY -> style.format("yyyy-mm-dd").horizontalAlignment("center").set();
            case MOMENT ->
                style.format("yyyy-mm-dd hh:mm").horizontalAlignment("center").set();
        }
    }
}
