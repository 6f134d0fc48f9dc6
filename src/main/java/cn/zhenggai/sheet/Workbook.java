package cn.zhenggai.sheet;

import cn.zhenggai.shared.Outcome;
import cn.zhenggai.sheet.format.Opening;
import cn.zhenggai.sheet.heading.Layout;
import cn.zhenggai.sheet.raw.Bounds;
import cn.zhenggai.sheet.raw.RawBook;
import cn.zhenggai.sheet.raw.Unreadable;
import cn.zhenggai.sheet.value.Note;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that came in as a table, held open: a file of any of the usual formats, or pasted cells. Opening it looks
 * through all of it, so that whatever is wrong with it is known before a row is used; rows are never held together.
 */
public final class Workbook implements Closeable {

    private final RawBook raw;
    private final List<Sheet> sheets = new ArrayList<>();
    private int formulas;

    private Workbook(RawBook raw) {
        this.raw = raw;
    }

    /** The file must stay as it is until this is closed. Whatever it holds, it is refused by value and never by an exception. */
    public static Outcome<Workbook> open(Path file) {
        return open(file, Bounds.USUAL);
    }

    /** The same within other bounds. */
    public static Outcome<Workbook> open(Path file, Bounds bounds) {
        return Guarded.reading(() -> looked(Opening.file(file, bounds), bounds));
    }

    /** Cells copied out of a spreadsheet, or lines with commas. */
    public static Outcome<Workbook> pasted(String text) {
        return Guarded.reading(() -> looked(Opening.pasted(text, Bounds.USUAL), Bounds.USUAL));
    }

    private static Workbook looked(RawBook raw, Bounds bounds) throws IOException {
        Workbook book = new Workbook(raw);
        try {
            book.look(bounds);
            return book;
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            raw.close();
            throw broken;
        }
    }

    private void look(Bounds bounds) throws IOException {
        int rows = 0;
        for (int place = 0; place < raw.sheets().size(); place++) {
            Looking looking = new Looking(bounds, rows);
            raw.walk(place, looking);
            Sheet sheet = looking.sheet(place, raw.sheets().get(place));
            rows += sheet.rows();
            formulas += looking.formulas();
            sheets.add(sheet);
        }
        if (rows == 0) {
            throw Unreadable.EMPTY.found();
        }
    }

    /** What should be known of the file as a whole. */
    public List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        if (formulas > 0) {
            notes.add(Note.of("formulas", formulas));
        }
        if (raw.linksOutside()) {
            notes.add(Note.of("links"));
        }
        for (Sheet sheet : sheets) {
            if (sheet.hidden()) {
                notes.add(Note.of("hiddenSheet", sheet.name()));
            } else if (sheet.hiddenRows() > 0) {
                notes.add(Note.of("hiddenRows", sheet.name(), sheet.hiddenRows()));
            }
        }
        return notes;
    }

    /** The tables in which the layout is recognised, and the sheets that hold none; hidden sheets are left alone. */
    public Tables find(Layout layout) {
        return FindingTables.in(sheets, layout);
    }

    /** Tells all rows of the tables as often as it is asked, always the same. What the reader throws is thrown on. */
    public Outcome<Walked> walk(List<Table> tables, RowReader reader) {
        return Guarded.reading(() -> {
            Walked.Counting counting = new Walked.Counting(reader);
            for (Table table : tables) {
                raw.walk(table.sheet().place(), new WalkingTable(table, raw.from1904(), counting));
            }
            return counting.walked();
        });
    }

    @Override
    public void close() throws IOException {
        raw.close();
    }
}
