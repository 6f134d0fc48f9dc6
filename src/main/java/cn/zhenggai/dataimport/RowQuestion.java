package cn.zhenggai.dataimport;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that has to be said of a row beyond what the table says, in words of the one who is asked.
 *
 * @param field under which the answer is kept with the row
 * @param about what it is about, line by line
 * @param choices none for a text
 * @param given what was answered before
 */
public record RowQuestion(
        String field, String label, @Nullable String hint, List<String> about, List<Choice> choices, String given) {

    public RowQuestion {
        about = List.copyOf(about);
        choices = List.copyOf(choices);
    }

    public record Choice(String value, String text) {}
}
