package cn.zhenggai.shared.text;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text as it is kept, whichever door it came through: without what shows nothing or turns the order of reading round, in
 * composed form (NFC), every run of blanks one blank. Reading it again changes nothing. What showed nothing at all is
 * empty, and null stays null.
 */
public final class PlainText {

    private static final Pattern BLANKS = Pattern.compile(" {2,}");
    private static final Pattern ENDS_OF_LINES = Pattern.compile(" ?\n ?");
    private static final Pattern EMPTY_LINES = Pattern.compile("\n{3,}");

    private PlainText() {}

    /** A name, a place, a title: line breaks and tabs become blanks. */
    public static @Nullable String line(@Nullable String text) {
        return text == null ? null : composed(signs(text).replace('\n', ' '));
    }

    /** Line breaks stay, of every kind as {@code \n}, and at most one empty line between two others. */
    public static @Nullable String lines(@Nullable String text) {
        return text == null ? null : composed(signs(text));
    }

    /** Whether it shows nothing, or is not there. */
    public static boolean empty(@Nullable String text) {
        String line = line(text);
        return line == null || line.isEmpty();
    }

    private static String composed(String signs) {
        String close = BLANKS.matcher(signs).replaceAll(" ");
        String lines = ENDS_OF_LINES.matcher(close).replaceAll("\n");
        return normal(EMPTY_LINES.matcher(lines).replaceAll("\n\n").strip());
    }

    private static String signs(String text) {
        int[] all = normal(text.replace("\r\n", "\n")).codePoints().toArray();
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < all.length; i++) {
            int sign = Signs.plain(all[i]);
            if (!Signs.unseen(sign) || Signs.needed(before(kept), sign, after(all, i))) {
                kept.appendCodePoint(sign);
            }
        }
        return kept.toString();
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static int before(StringBuilder kept) {
        return kept.isEmpty() ? ' ' : kept.codePointBefore(kept.length());
    }

    private static int after(int[] all, int place) {
        for (int i = place + 1; i < all.length; i++) {
            if (!Signs.unseen(Signs.plain(all[i]))) {
                return Signs.plain(all[i]);
            }
        }
        return ' ';
    }
}
