package cn.zhenggai.shared.table;

import java.util.ArrayList;
import java.util.List;

/** What narrows a list, told in words of the reader's language; what was not chosen is not told. */
public final class Narrowing {

    private final Wording wording;
    private final List<String> words = new ArrayList<>();

    Narrowing(Wording wording) {
        this.wording = wording;
    }

    /** @param key of the word that says it all */
    public Narrowing by(String key) {
        words.add(wording.of(key));
        return this;
    }

    /** @param value one of a closed list, whose words are {@code prefix} and its name; null when it was not chosen */
    public Narrowing to(String heading, String prefix, Object value) {
        return to(
                heading,
                value == null || value.toString().isBlank() ? null : wording.known(prefix + value, "" + value));
    }

    /** @param value as it is to be read; null or blank when it was not chosen */
    public Narrowing to(String heading, String value) {
        if (value != null && !value.isBlank()) {
            words.add(wording.of("print.narrowed", wording.of(heading), value.strip()));
        }
        return this;
    }

    /** @param said as it is to be read */
    public Narrowing word(String said) {
        words.add(said);
        return this;
    }

    List<String> words() {
        return List.copyOf(words);
    }
}
