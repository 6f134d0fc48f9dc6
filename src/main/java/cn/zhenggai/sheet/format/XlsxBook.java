package cn.zhenggai.sheet.format;

import cn.zhenggai.sheet.raw.Bounds;
import cn.zhenggai.sheet.raw.RawBook;
import cn.zhenggai.sheet.raw.RowVisitor;
import cn.zhenggai.sheet.raw.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A workbook of Excel 2007 and later, and of WPS. Its sheets are read as they stand in the package, never as a whole. */
final class XlsxBook implements RawBook {

    private static final String USUAL = "xl/workbook.xml";
    private static final int LONGEST_NAME = 255;

    private final XlsxParts parts;
    private final Bounds bounds;
    private final List<RawSheet> sheets = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final NumberFormats formats;
    private final XlsxStyles styles;
    private final @Nullable SharedTexts texts;
    private boolean from1904;

    private XlsxBook(XlsxParts parts, Bounds bounds) throws IOException {
        this.parts = parts;
        this.bounds = bounds;
        String book = kind(parts);
        Map<String, String> byId = parts.relations(book, false);
        Map<String, String> byKind = parts.relations(book, true);
        list(book, byId);
        formats = new NumberFormats(from1904);
        try (InputStream content = open(byKind.get("styles"), "<styleSheet/>")) {
            styles = XlsxStyles.read(content);
        }
        String shared = byKind.get("sharedStrings");
        if (shared == null || !parts.has(shared)) {
            texts = null;
        } else {
            try (InputStream content = parts.open(shared)) {
                texts = SharedTexts.read(content, bounds);
            }
        }
    }

    static RawBook open(Path file, Bounds bounds) throws IOException {
        XlsxParts parts = XlsxParts.open(file, bounds);
        try {
            return new XlsxBook(parts, bounds);
        } catch (IOException | RuntimeException broken) {
            parts.close();
            throw broken;
        }
    }

    /** The name of the part that lists the sheets, if the package is a workbook that may be read. */
    private static String kind(XlsxParts parts) throws IOException {
        if (parts.anyEnds("vbaproject.bin") || parts.anyBegins("xl/macrosheets/")) {
            throw Unreadable.MACROS.found();
        }
        String book = parts.relations("", true).getOrDefault("officeDocument", USUAL);
        if (book.endsWith(".bin") || parts.has("content.xml") || parts.anyEnds(".iwa")) {
            throw Unreadable.OTHER_FORMAT.found();
        }
        if (!parts.has(book) || !parts.anyBegins("xl/")) {
            throw Unreadable.NOT_A_TABLE.found();
        }
        return book;
    }

    private void list(String book, Map<String, String> targets) throws IOException {
        try (InputStream content = parts.open(book)) {
            Xml xml = new Xml(content, LONGEST_NAME);
            while (xml.next()) {
                if (xml.begins("workbookPr")) {
                    from1904 = xml.flag("date1904");
                } else if (xml.begins("sheet")) {
                    sheet(xml, targets);
                }
            }
        }
        if (sheets.size() > bounds.sheets()) {
            throw Unreadable.TOO_MANY_SHEETS.found(bounds.sheets());
        }
    }

    private void sheet(Xml xml, Map<String, String> targets) throws IOException {
        String target = targets.get(Objects.requireNonNullElse(xml.attribute("id"), ""));
        if (target == null) {
            throw new IOException("A sheet that is nowhere");
        }
        String state = xml.attribute("state");
        boolean hidden = "hidden".equals(state) || "veryHidden".equals(state);
        sheets.add(new RawSheet(Objects.requireNonNullElse(xml.attribute("name"), ""), hidden));
        names.add(target);
    }

    private InputStream open(@Nullable String part, String otherwise) throws IOException {
        return part == null || !parts.has(part)
                ? new ByteArrayInputStream(otherwise.getBytes(StandardCharsets.UTF_8))
                : parts.open(part);
    }

    @Override
    public List<RawSheet> sheets() {
        return sheets;
    }

    @Override
    public void walk(int sheet, RowVisitor visitor) throws IOException {
        try (InputStream content = parts.open(names.get(sheet))) {
            XlsxCells cells = new XlsxCells(styles, formats, texts, bounds);
            new XlsxSheet(new Xml(content, bounds.cellText()), cells, bounds, visitor).walk();
        }
    }

    @Override
    public boolean from1904() {
        return from1904;
    }

    @Override
    public boolean linksOutside() {
        return parts.anyBegins("xl/externallinks/");
    }

    @Override
    public void close() throws IOException {
        if (texts != null) {
            texts.close();
        }
        parts.close();
    }
}
