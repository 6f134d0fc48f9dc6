package cn.zhenggai.sheet.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/** Which format of numbers each style of a workbook has. */
final class XlsxStyles {

    private static final int LONGEST_FORMAT = 255;
    private static final int MOST_STYLES = 65_536;

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();

    static XlsxStyles read(InputStream content) throws IOException {
        XlsxStyles styles = new XlsxStyles();
        Xml xml = new Xml(content, LONGEST_FORMAT);
        boolean ofCells = false;
        while (xml.next()) {
            if (xml.begins("numFmt")) {
                styles.format(xml);
            } else if (xml.name().equals("cellXfs")) {
                ofCells = xml.begins();
            } else if (ofCells && xml.begins("xf") && styles.styles.size() < MOST_STYLES) {
                styles.styles.add(number(xml.attribute("numFmtId")));
            }
        }
        return styles;
    }

    private void format(Xml xml) {
        String format = xml.attribute("formatCode");
        if (format != null && formats.size() < MOST_STYLES) {
            formats.put(number(xml.attribute("numFmtId")), format);
        }
    }

    /** The number of the format of a style, 0 for none. */
    int id(@Nullable String style) {
        int place = number(style);
        return place < styles.size() ? styles.get(place) : 0;
    }

    String format(int id) {
        String own = formats.get(id);
        String known = own == null ? BuiltinFormats.getBuiltinFormat(id) : own;
        return known == null ? "General" : known;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Digits.number(digits, 0);
    }
}
