package cn.zhenggai.sheet.format;

import cn.zhenggai.sheet.raw.Bounds;
import cn.zhenggai.sheet.raw.RawCell;
import cn.zhenggai.sheet.raw.RowVisitor;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a cell of a workbook holds: its kind, its style and what stands in it. */
final class XlsxCells {

    private final XlsxStyles styles;
    private final NumberFormats formats;
    private final @Nullable SharedTexts texts;
    private final Bounds bounds;

    XlsxCells(XlsxStyles styles, NumberFormats formats, @Nullable SharedTexts texts, Bounds bounds) {
        this.styles = styles;
        this.formats = formats;
        this.texts = texts;
        this.bounds = bounds;
    }

    /** The cell that has just begun, up to its end. */
    RawCell read(Xml xml, RowVisitor visitor) throws IOException {
        String kind = Objects.requireNonNullElse(xml.attribute("t"), "n");
        String style = xml.attribute("s");
        String value = "";
        boolean formula = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.begins("v")) {
                value = xml.text();
            } else if (xml.begins("is")) {
                value = XlsxText.read(xml, "is", bounds.cellText());
            } else if (xml.begins("f")) {
                formula = true;
                xml.text();
            }
        }
        return formula ? result(kind, style, value, visitor) : cell(kind, style, value);
    }

    /** Of a formula; an empty text is one too. */
    private RawCell result(String kind, @Nullable String style, String value, RowVisitor visitor) throws IOException {
        if (value.isEmpty() && !kind.equals("str")) {
            return new RawCell(RawCell.Type.UNCOMPUTED, "");
        }
        visitor.formula();
        return cell(kind, style, value);
    }

    private RawCell cell(String kind, @Nullable String style, String value) throws IOException {
        if (value.isEmpty()) {
            return RawCell.NOTHING;
        }
        return switch (kind) {
            case "s" -> RawCell.text(shared(value.strip()));
            case "str" -> RawCell.text(XlsxText.signs(value));
            case "inlineStr" -> RawCell.text(value);
            case "b" -> new RawCell(RawCell.Type.BOOLEAN, value.strip().equals("1") ? "TRUE" : "FALSE");
            case "e" -> new RawCell(RawCell.Type.ERROR, value.strip());
            case "d" -> new RawCell(RawCell.Type.DATE, day(value.strip()));
            default -> number(value.strip(), style);
        };
    }

    private String shared(String number) throws IOException {
        if (texts == null) {
            throw new IOException("No texts");
        }
        return texts.text(Digits.number(number, -1));
    }

    private RawCell number(String value, @Nullable String style) {
        int id = styles.id(style);
        try {
            return formats.cell(Double.parseDouble(value), id, styles.format(id));
        } catch (NumberFormatException none) {
            return RawCell.text(value);
        }
    }

    /** 2023-05-14T00:00:00, as some programs write it. */
    private static String day(String value) {
        return value.replaceFirst("T00:00(:00(\\.0+)?)?Z?$", "").replace('T', ' ');
    }
}
