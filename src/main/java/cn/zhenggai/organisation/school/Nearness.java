package cn.zhenggai.organisation.school;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How near a word comes to a school: the lower the nearer. Initials may leave some signs out, but not the first. */
record Nearness(String code, @Nullable String nationalCode, String name, String initials, String spelling) {

    static final int NOT_AT_ALL = 9;

    private static final Pattern LETTERS = Pattern.compile("[a-z][a-z0-9]{1,15}");

    static boolean soundsLike(String word) {
        return LETTERS.matcher(word).matches();
    }

    /** The whole of what it is called. */
    boolean same(String word) {
        return word.equals(name) || word.equals(code.toLowerCase(Locale.ROOT)) || word.equals(nationalCode);
    }

    int of(String word) {
        if (same(word)) {
            return 0;
        }
        if (name.startsWith(word) || all().anyMatch(word::equals)) {
            return 1;
        }
        if (name.contains(word)) {
            return 2;
        }
        return soundsLike(word) ? sound(word) : NOT_AT_ALL;
    }

    private int sound(String word) {
        if (all().anyMatch(one -> one.startsWith(word)) || spelling.startsWith(word)) {
            return 3;
        }
        if (spelling.contains(word) && word.length() > 3) {
            return 4;
        }
        return all().anyMatch(one -> inOrder(one, word)) ? 5 : NOT_AT_ALL;
    }

    private Stream<String> all() {
        return Stream.of(initials.split(" "));
    }

    private static boolean inOrder(String initials, String word) {
        int place = initials.isEmpty() || initials.charAt(0) != word.charAt(0) ? -1 : 0;
        for (int i = 1; i < word.length() && place >= 0; i++) {
            place = initials.indexOf(word.charAt(i), place + 1);
        }
        return place >= 0;
    }
}
