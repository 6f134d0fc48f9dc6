package cn.zhenggai.rectification.search;

import cn.zhenggai.shared.text.Folded;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a text is found by: every two signs of it that stand side by side, and its last one, so that a single sign is the
 * beginning of some. What a notice is found by is {@code #15} and {@code #2026-15}.
 */
final class Terms {

    private static final Pattern PRINTED = Pattern.compile(".*〔(\\d{4})〕(\\d+)号.*");

    private Terms() {}

    /** In their own order, so that who writes second waits for who wrote first and never the other way round. */
    static Collection<String> of(List<String> texts) {
        Set<String> terms = new TreeSet<>();
        for (String text : texts) {
            int[] signs = Folded.of(text).codePoints().toArray();
            for (int i = 0; i < signs.length; i++) {
                terms.add(new String(signs, i, Math.min(2, signs.length - i)));
            }
        }
        return terms;
    }

    /** The pairs of a word; of a single sign that sign. */
    static Set<String> within(String folded) {
        int[] signs = folded.codePoints().toArray();
        Set<String> pairs = new LinkedHashSet<>();
        for (int i = 0; i + 1 < signs.length; i++) {
            pairs.add(new String(signs, i, 2));
        }
        return pairs;
    }

    static List<String> ofPrinted(@Nullable String number) {
        Matcher printed = PRINTED.matcher(number == null ? "" : number);
        return printed.matches()
                ? List.of("#" + printed.group(2), "#" + printed.group(1) + "-" + printed.group(2))
                : List.of();
    }

    static String of(TypedNumber.OfNotice notice) {
        return notice.year() == null ? "#" + notice.seq() : "#" + notice.year() + "-" + notice.seq();
    }
}
