package cn.zhenggai.dataimport;

import java.util.List;

/**
 * What a row cannot be judged without being told; one answer holds for all rows of the import that ask the same. In words
 * it is message {@code import.question.<kind>.<about>}.
 *
 * @param about what is asked, in a word of the kind
 * @param said what stands in the rows, empty for nothing
 * @param options that are likely; others may be said where the kind takes them
 */
public record FileQuestion(String about, String said, List<Option> options) {

    /** The answer that leaves the rows out. */
    public static final String LEFT_OUT = "-";

    /** @param text for people, in the words of the bureau; empty when a message says it */
    public record Option(String value, String text) {}

    public FileQuestion {
        options = List.copyOf(options);
    }

    public String key() {
        return about + ":" + said;
    }
}
