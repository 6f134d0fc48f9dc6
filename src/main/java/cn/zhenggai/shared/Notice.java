package cn.zhenggai.shared;

import java.util.List;
import java.util.Optional;

/** Something that every reader should know for the time being, shown as a banner on every page. */
public interface Notice {

    /** Empty while there is nothing to say. Asked for each page, so it must be quick. */
    Optional<Text> current();

    /** A banner; the words are message {@code key} with the arguments. */
    record Text(Level level, String key, List<Object> arguments) {

        public static Text of(Level level, String key, Object... arguments) {
            return new Text(level, key, List.of(arguments));
        }
    }

    /** How loud the banner is. */
    enum Level {
        INFO,
        WARNING,
        DANGER
    }
}
