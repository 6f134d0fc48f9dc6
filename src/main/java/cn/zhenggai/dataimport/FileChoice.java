package cn.zhenggai.dataimport;

import java.util.List;

/**
 * Something that is decided for all rows of an import. In words it is message {@code import.choice.<kind>.<key>}, its
 * options are {@code import.choice.<kind>.<key>.<option>}.
 *
 * @param options the usual one first
 */
public record FileChoice(String key, List<String> options) {

    public static FileChoice of(String key, String... options) {
        return new FileChoice(key, List.of(options));
    }

    public String usual() {
        return options.get(0);
    }
}
