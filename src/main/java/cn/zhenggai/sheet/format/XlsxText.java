package cn.zhenggai.sheet.format;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of a workbook, in one piece or in several looks; how it is pronounced stands beside it and is left out. */
final class XlsxText {

    /** Signs that XML cannot hold are written as their numbers. */
    private static final Pattern WRITTEN_SIGN = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XlsxText() {}

    /** @param around the element that has just begun, up to whose end is read */
    static String read(Xml xml, String around, int longest) throws IOException {
        StringBuilder text = new StringBuilder();
        while (xml.next() && !xml.ends(around)) {
            if (xml.begins("rPh")) {
                xml.text();
            } else if (xml.begins("t")) {
                String piece = xml.text();
                text.append(piece, 0, Math.min(piece.length(), longest - text.length()));
            }
        }
        return signs(text.toString());
    }

    static String signs(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return WRITTEN_SIGN
                .matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(found.group(1), 16))));
    }
}
