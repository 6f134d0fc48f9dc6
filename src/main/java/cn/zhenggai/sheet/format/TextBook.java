package cn.zhenggai.sheet.format;

import cn.zhenggai.sheet.raw.Bounds;
import cn.zhenggai.sheet.raw.RawBook;
import cn.zhenggai.sheet.raw.RawCell;
import cn.zhenggai.sheet.raw.RowVisitor;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A table as text: .csv and .txt in any of the usual encodings, or cells pasted from a spreadsheet. */
final class TextBook implements RawBook {

    /** Where a text comes from; opened anew for every walk. */
    interface Source {
        Reader open() throws IOException;
    }

    private static final Pattern TOLD = Pattern.compile("sep=(.)", Pattern.CASE_INSENSITIVE);
    private static final String CANDIDATES = "\t,;";
    private static final int LOOKED_AT = 50;

    private final Source source;
    private final Bounds bounds;
    private final char separator;
    private final boolean told;

    private TextBook(Source source, Bounds bounds) throws IOException {
        this.source = source;
        this.bounds = bounds;
        List<List<String>> first = rows('\n', 1);
        var line = TOLD.matcher(first.isEmpty() ? "" : first.get(0).get(0));
        this.told = line.matches();
        this.separator = told ? line.group(1).charAt(0) : separator();
    }

    static RawBook of(Path file, Bounds bounds) throws IOException {
        TextEncoding encoding = TextEncoding.of(file);
        return new TextBook(() -> encoding.open(file), bounds);
    }

    static RawBook of(String pasted, Bounds bounds) throws IOException {
        return new TextBook(() -> new StringReader(pasted), bounds);
    }

    /** The sign that parts most rows into the same number of cells, of at least two. */
    private char separator() throws IOException {
        char best = ',';
        int most = 0;
        for (char candidate : CANDIDATES.toCharArray()) {
            Map<Integer, Integer> widths = new TreeMap<>();
            rows(candidate, LOOKED_AT).stream()
                    .map(List::size)
                    .filter(width -> width > 1)
                    .forEach(width -> widths.merge(width, width, Integer::sum));
            int fit = widths.isEmpty() ? 0 : Collections.max(widths.values());
            if (fit > most) {
                most = fit;
                best = candidate;
            }
        }
        return best;
    }

    private List<List<String>> rows(char by, int most) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (Reader text = source.open()) {
            TextCells cells = new TextCells(text, by, bounds.cellText());
            while (cells.more() && rows.size() < most) {
                rows.add(cells.row());
            }
        }
        return rows;
    }

    @Override
    public List<RawSheet> sheets() {
        return List.of(new RawSheet("", false));
    }

    @Override
    public void walk(int sheet, RowVisitor visitor) throws IOException {
        try (Reader text = source.open()) {
            TextCells cells = new TextCells(text, separator, bounds.cellText());
            RowCells row = new RowCells(bounds, visitor);
            for (int number = 1; cells.more(); number++) {
                List<String> written = cells.row();
                row.begin(number, false);
                for (int place = 0; place < written.size() && !(told && number == 1); place++) {
                    row.set(place, RawCell.text(written.get(place)));
                }
                row.end();
            }
        }
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
