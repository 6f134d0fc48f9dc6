package cn.zhenggai.operation;

import java.util.List;

/** Something about the server that a feature can tell, shown to administrators. Asked for each of their pages. */
public interface Gauge {

    Reading read();

    /**
     * @param name of what was looked at, message {@code server.gauge.<name>}
     * @param key of the sentence about it, a message with the arguments
     */
    record Reading(String name, Level level, String key, List<Object> arguments) {

        public static Reading of(String name, Level level, String key, Object... arguments) {
            return new Reading(name, level, key, List.of(arguments));
        }
    }

    /** How it stands; a word, a colour and an icon on the page. */
    enum Level {
        FINE,
        WARNING,
        BAD
    }
}
