package cn.zhenggai.shared.table;

import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook as it comes out of the printer: across, as wide as the paper, the headings again on each page, which says
 * which one it is of how many. Long texts go on in the next line, and rows are as high as that takes, because not every
 * program works it out for itself.
 */
final class OnPaper {

    /** Characters that can still be read on A4; what is wider goes on A3. */
    private static final int WIDEST_ON_A4 = 250;

    private static final double LINE = 15;
    private static final int SMALL = 10;
    private static final float MARGIN = 0.4f;

    private OnPaper() {}

    static void set(Worksheet sheet, List<? extends Column<?>> columns, String title, String pages) {
        int width = columns.stream().mapToInt(Column::width).sum();
        sheet.paperSize(width > WIDEST_ON_A4 ? PaperSize.A3_PAPER : PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(MARGIN);
        sheet.rightMargin(MARGIN);
        sheet.repeatRows(0);
        sheet.header(title.replace("&", "&&"), Position.LEFT, SMALL);
        sheet.footer(pages, Position.CENTER, SMALL);
    }

    /** As high as its longest text needs; a row of one line is left to the program that opens it. */
    static void heighten(Worksheet sheet, int row, int lines) {
        if (lines > 1) {
            sheet.rowHeight(row, lines * LINE);
        }
    }

    /** How many lines a text takes in a column of this width. */
    static int lines(int width, String text) {
        return text.lines()
                .mapToInt(line -> Math.max(1, (wide(line) + width - 2) / (width - 1)))
                .sum();
    }

    /** A Chinese character is as wide as two figures. */
    private static int wide(String line) {
        return line.codePoints().map(point -> point < 0x2E80 ? 1 : 2).sum();
    }
}
