package cn.zhenggai.shared.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name as tables are taken to mean it, in whatever widths it was typed: letters and figures narrow, brackets and stops
 * of a Chinese name wide, and without the blanks that fill a name of two signs up to three.
 */
public final class PlainName {

    private static final Pattern FILLING = Pattern.compile("(?<=[\\p{IsHan}（）]) | (?=[\\p{IsHan}（）])");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final String WIDE_IN_CHINESE = "(),:;!?";
    private static final int FIRST_WIDE = '！';
    private static final int LAST_WIDE = '～';
    private static final int TO_NARROW = '！' - '!';

    private PlainName() {}

    public static @Nullable String of(@Nullable String text) {
        String line = PlainText.line(text);
        if (line == null) {
            return null;
        }
        String narrow = line.codePoints()
                .map(sign -> FIRST_WIDE <= sign && sign <= LAST_WIDE ? sign - TO_NARROW : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (!CHINESE.matcher(narrow).find()) {
            return narrow;
        }
        return FILLING.matcher(withWideSigns(narrow)).replaceAll("");
    }

    private static String withWideSigns(String narrow) {
        return narrow.codePoints()
                .map(sign -> WIDE_IN_CHINESE.indexOf(sign) < 0 ? sign : sign + TO_NARROW)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether they differ in nothing but the way of typing. */
    public static boolean same(String one, String other) {
        return String.valueOf(of(one)).equals(of(other));
    }
}
