package cn.zhenggai.dataimport;

import java.util.Map;
import java.util.Optional;

/**
 * What somebody said to the questions and choices of one import.
 *
 * @param said by the keys of {@link FileQuestion} and {@link FileChoice}
 */
public record Answers(Map<String, String> said) {

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        said = Map.copyOf(said);
    }

    /** Empty while nobody has answered. */
    public Optional<String> to(String question) {
        return Optional.ofNullable(said.get(question));
    }

    /** What was chosen, or what is usual. */
    public String chosen(FileChoice choice) {
        return to(choice.key()).filter(choice.options()::contains).orElse(choice.usual());
    }
}
