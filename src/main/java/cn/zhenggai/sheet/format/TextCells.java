package cn.zhenggai.sheet.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Cells in a text, parted by one sign. A cell in quotation marks may have several lines; one that only begins with such a
 * mark ({@code "三无"食品}, or a lone {@code "} for the same as above) is meant as it stands, as spreadsheets copy it.
 */
final class TextCells {

    private static final char QUOTE = '"';
    private static final int END = -1;

    private final Reader text;
    private final char separator;
    private final int longest;
    private int sign;

    TextCells(Reader text, char separator, int longest) throws IOException {
        this.text = text.markSupported() ? text : new BufferedReader(text);
        this.separator = separator;
        this.longest = longest;
        this.sign = this.text.read();
    }

    /** Whether there is one more row. */
    boolean more() {
        return sign != END;
    }

    List<String> row() throws IOException {
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (sign == separator) {
            sign = text.read();
            cells.add(cell());
        }
        endOfLine();
        return cells;
    }

    private void endOfLine() throws IOException {
        boolean carriage = sign == '\r';
        if (carriage || sign == '\n') {
            sign = text.read();
        }
        if (carriage && sign == '\n') {
            sign = text.read();
        }
    }

    private String cell() throws IOException {
        StringBuilder cell = new StringBuilder();
        if (sign == QUOTE) {
            text.mark(2 * longest + 2);
            if (quoted(cell)) {
                return cell.toString();
            }
            text.reset();
            sign = QUOTE;
            cell.setLength(0);
        }
        while (!atEnd()) {
            if (cell.length() < longest) {
                cell.append((char) sign);
            }
            sign = text.read();
        }
        return cell.toString();
    }

    private boolean atEnd() {
        return sign == END || sign == separator || sign == '\n' || sign == '\r';
    }

    /** Reads up to the mark that ends the cell, behind which the cell must be over; otherwise it was not quoted at all. */
    private boolean quoted(StringBuilder cell) throws IOException {
        for (int read = 0; read < 2 * longest; read++) {
            sign = text.read();
            if (sign == END || read == 0 && atEnd()) {
                return false;
            }
            if (sign == QUOTE) {
                sign = text.read();
                if (sign != QUOTE) {
                    return atEnd();
                }
                read++;
            }
            if (cell.length() < longest) {
                cell.append((char) sign);
            }
        }
        return false;
    }
}
