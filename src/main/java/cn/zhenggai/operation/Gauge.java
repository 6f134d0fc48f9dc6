package cn.zhenggai.operation;

import java.util.List;

/** Something about the server that a feature can tell, shown to administrators. Asked for each of their pages. */
public interface Gauge {

    /** Before the name of a gauge where works are named too. */
    String PREFIX = "gauge.";

    Reading read();

    /**
     * @param name of what was looked at, message {@code server.gauge.<name>}
     * @param key of the sentence about it, a message with the arguments
     * @param needed whether a server without it had better get no requests
     */
    record Reading(String name, Level level, String key, List<Object> arguments, boolean needed) {

        public static Reading of(String name, Level level, String key, Object... arguments) {
            return new Reading(name, level, key, List.of(arguments), false);
        }

        public Reading asNeeded() {
            return new Reading(name, level, key, arguments, true);
        }
    }

    /** How it stands; a word, a colour and an icon on the page. */
    enum Level {
        FINE,
        WARNING,
        BAD
    }
}
