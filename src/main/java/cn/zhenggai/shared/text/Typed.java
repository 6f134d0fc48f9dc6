package cn.zhenggai.shared.text;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a search, word by word, as {@link Folded} makes all spellings one. Few and short words are looked
 * for, whatever was pasted.
 *
 * @param plain in one width and small letters, with its punctuation, for what is a number
 */
public record Typed(String plain, List<Word> words) {

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_WORD = 60;
    private static final int MOST_WORDS = 6;

    /** @param plain with its punctuation */
    public record Word(String plain, String folded) {

        /** A pattern for what contains it; what is folded has no wildcards of its own. */
        public String within() {
            return "%" + folded + "%";
        }
    }

    public static Typed of(@Nullable String text) {
        String plain = cut(Folded.narrow(text == null ? "" : text).strip(), LONGEST_TEXT);
        return new Typed(
                plain,
                Stream.of(plain.split("[\\s,，、;；]+"))
                        .map(word -> new Word(word, cut(Folded.of(word), LONGEST_WORD)))
                        .filter(word -> !word.folded().isEmpty())
                        .distinct()
                        .limit(MOST_WORDS)
                        .toList());
    }

    /** One word alone. */
    public static Typed of(Word word) {
        return new Typed(word.plain(), List.of(word));
    }

    /** Nothing that could be found was typed. */
    public boolean empty() {
        return words.isEmpty();
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
    }
}
