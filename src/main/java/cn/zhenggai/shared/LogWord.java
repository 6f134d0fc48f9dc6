package cn.zhenggai.shared;

import org.jspecify.annotations.Nullable;

/** Text that came from outside, as one word of a log line: it can end neither the line nor the word. */
public final class LogWord {

    private static final int LONGEST = 200;

    private LogWord() {}

    /** Everything that is not a printable character becomes a question mark, and so does the space between words. */
    public static String of(@Nullable Object value) {
        if (value == null) {
            return "-";
        }
        String text = value.toString();
        StringBuilder safe = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> safe.appendCodePoint(printable(c) ? c : '?'));
        return safe.toString();
    }

    private static boolean printable(int c) {
        return Character.isLetterOrDigit(c) || c > ' ' && c < 0x7f && c != '$' && c != '{' && c != '}';
    }
}
