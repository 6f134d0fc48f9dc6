package cn.zhenggai.rectification.web;

import java.util.Arrays;

/** Reads words of an address; what is not one of them counts as not given. */
final class Words {

    private Words() {}

    static <E extends Enum<E>> E of(Class<E> words, String text) {
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equalsIgnoreCase(text))
                .findFirst()
                .orElse(null);
    }
}
