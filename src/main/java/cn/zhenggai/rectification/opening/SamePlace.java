package cn.zhenggai.rectification.opening;

import java.text.Normalizer;
import java.util.Locale;

/** Whether two people mean one place: blanks, punctuation and wide letters aside, one name holds the other. */
public final class SamePlace {

    private SamePlace() {}

    public static boolean same(String one, String other) {
        String first = plain(one);
        String second = plain(other);
        return !first.isEmpty() && !second.isEmpty() && (first.contains(second) || second.contains(first));
    }

    private static String plain(String place) {
        return Normalizer.normalize(String.valueOf(place), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}]+", "");
    }
}
