package cn.zhenggai.shared.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Text as it is searched: width and case of letters, blanks, punctuation and two spellings of one word make no
 * difference. What has neither letter nor digit is empty.
 */
public final class Folded {

    /** Signs that offices write for one another: 台帐 for 台账, 三幢 for 三栋. */
    private static final Map<Integer, Integer> SAME =
            Map.of((int) '帐', (int) '账', (int) '幢', (int) '栋', (int) '黏', (int) '粘', (int) '唯', (int) '惟');

    private Folded() {}

    public static String of(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return narrow(text)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(sign -> SAME.getOrDefault(sign, sign))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** No longer than a column that keeps it; one sign may have become several. */
    public static String cut(String folded, int longest) {
        if (folded.length() <= longest) {
            return folded;
        }
        boolean halved = Character.isHighSurrogate(folded.charAt(longest - 1));
        return folded.substring(0, halved ? longest - 1 : longest);
    }

    /** Small letters of one width, with all blanks and punctuation. */
    public static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
