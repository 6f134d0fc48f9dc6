package cn.zhenggai.shared;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that every reader should know for the time being, shown as a banner on every page. */
public interface Notice {

    /** Empty while there is nothing to say. Asked for each page, so it must be quick. */
    Optional<Text> current();

    /**
     * A banner; the words are message {@code key} with the arguments.
     *
     * @param template whose fragment {@code banner} stands behind the words, null for none
     */
    record Text(
            Level level,
            String key,
            List<Object> arguments,
            @Nullable String template) {

        public static Text of(Level level, String key, Object... arguments) {
            return new Text(level, key, List.of(arguments), null);
        }

        public Text with(String template) {
            return new Text(level, key, arguments, template);
        }
    }

    /** How loud the banner is. */
    enum Level {
        INFO,
        WARNING,
        DANGER
    }
}
