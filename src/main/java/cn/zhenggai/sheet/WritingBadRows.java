package cn.zhenggai.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows that were not taken into a workbook of the form they came in, with a column that says why, so that they can
 * be mended there and sent again. A text stays a text whatever it begins with. Rows of one table come one after the other.
 */
public final class WritingBadRows implements Closeable {

    private static final String HEAD = "E2F1EF";
    private static final String FAULT = "FDECEA";
    private static final int WIDTH = 18;
    private static final int WIDTH_OF_REASON = 50;
    private static final int FLUSH = 500;
    private static final int LONGEST_NAME = 31;

    private final Workbook workbook;
    private final String reason;
    private @Nullable Worksheet sheet;
    private @Nullable Table table;
    private int sheets;
    private int row;
    private int width;

    /** @param reason what stands over the column that says why */
    public WritingBadRows(OutputStream out, String reason) {
        this.workbook = new Workbook(out, "Zhenggai", "1.0");
        this.reason = reason;
    }

    public void write(Table of, Row bad, String why) throws IOException {
        Worksheet into = of.equals(table) && sheet != null ? sheet : begin(of);
        line(into, bad.written());
        into.inlineString(row, width, why);
        into.style(row, width).wrapText(true).fillColor(FAULT).set();
        row++;
        if (row % FLUSH == 0) {
            into.flush();
        }
    }

    private Worksheet begin(Table of) throws IOException {
        end();
        sheets++;
        Worksheet begun = workbook.newWorksheet(name(of.sheetName()));
        List<List<String>> headings = of.headingRows();
        width = headings.stream().mapToInt(List::size).max().orElse(0);
        for (row = 0; row < headings.size(); row++) {
            line(begun, headings.get(row));
        }
        begun.inlineString(row - 1, width, reason);
        look(begun);
        sheet = begun;
        table = of;
        return begun;
    }

    private void look(Worksheet begun) {
        for (int place = 0; place <= width; place++) {
            begun.width(place, place == width ? WIDTH_OF_REASON : WIDTH);
        }
        begun.range(0, 0, row - 1, width)
                .style()
                .bold()
                .wrapText(true)
                .fillColor(HEAD)
                .set();
        begun.freezePane(0, row);
    }

    private String name(String of) {
        String sound = of.replaceAll("[\\\\/*?:\\[\\]]", " ").strip();
        String named = sound.isEmpty() ? "Sheet" + sheets : sound;
        return named.length() > LONGEST_NAME ? named.substring(0, LONGEST_NAME) : named;
    }

    private void line(Worksheet into, List<String> texts) {
        for (int place = 0; place < Math.min(width, texts.size()); place++) {
            if (!texts.get(place).isEmpty()) {
                into.inlineString(row, place, texts.get(place));
            }
        }
    }

    private void end() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
    }

    /** Ends the workbook; one without a row gets an empty sheet. */
    @Override
    public void close() throws IOException {
        if (sheet == null) {
            sheet = workbook.newWorksheet(reason);
        }
        end();
        workbook.close();
    }
}
